import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

/** A file that is written while it is read: however long it is, as little of it is in memory as its reader takes. */
export const streamedFile = (pieces: AsyncIterable<string>, name: string, type: string) =>
  new Response(createReadableStreamFromReadable(Readable.from(pieces, { objectMode: false })), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
