import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { DumpError, stopIfAborted } from '../import/dump-error.ts'

const GZIP = Buffer.from([0x1f, 0x8b])
/** Bytes of a line: a picture in both sizes, in base64. Longer is nothing that an export writes. */
const LONGEST_LINE = 40 * 1024 * 1024
const NEWLINE = 0x0a

export interface TextLine {
  /** From 1. */
  number: number
  text: string
}

interface Reading {
  signal?: AbortSignal | undefined
  /** Bytes of the file since the last call. */
  onBytes?: (bytes: number) => void
}

/** The lines of a file, compressed or not, in memory that does not depend on its size.
 *  @throws DumpError for what cannot be read, is cut off, or is no text in UTF-8 */
export async function* linesOf(path: string, { signal, onBytes }: Reading): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  let rest: Buffer[] = []
  let length = 0
  const take = (piece: Buffer): TextLine => {
    const bytes = Buffer.concat([...rest, piece])
    rest = []
    length = 0
    number += 1
    try {
      return { number, text: decoder.decode(bytes) }
    } catch {
      throw new DumpError(`Line ${number}: bytes that are not UTF-8.`)
    }
  }
  for await (const chunk of await bytesOf(path, onBytes)) {
    stopIfAborted(signal)
    let start = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      yield take(chunk.subarray(start, at))
      start = at + 1
    }
    rest.push(chunk.subarray(start))
    length += chunk.length - start
    if (length > LONGEST_LINE) throw new DumpError(`Line ${number + 1} is longer than any line may be.`)
  }
  if (length > 0) yield take(Buffer.alloc(0))
}

async function bytesOf(path: string, onBytes: Reading['onBytes']): Promise<AsyncIterable<Buffer>> {
  const file = await open(path, 'r').catch((error) => {
    throw new DumpError(`${path} cannot be read: ${error.message}`)
  })
  const { buffer, bytesRead } = await file.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0)
  await file.close()
  const source = createReadStream(path)
  if (onBytes) source.on('data', (chunk) => onBytes(chunk.length))
  const isCompressed = bytesRead === GZIP.length && buffer.equals(GZIP)
  return readable(isCompressed ? [source, createGunzip()] : [source])
}

async function* readable(streams: [Readable, ...NodeJS.ReadWriteStream[]]): AsyncGenerator<Buffer> {
  const bytes = new PassThrough()
  const reading = pipeline([...streams, bytes])
  reading.catch((error) => bytes.destroy(error))
  try {
    for await (const chunk of bytes) yield chunk as Buffer
    await reading
  } catch (error) {
    if (error instanceof DumpError) throw error
    throw new DumpError('The file is damaged, or was not written to its end.', { cause: error })
  } finally {
    bytes.destroy()
  }
}
