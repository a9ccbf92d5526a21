import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'
import { DumpError, stopIfAborted } from './dump-error.ts'
import { DUMP_FILES, type DumpFile } from './dump-files.ts'

export type Attributes = Record<string, string>

interface Reading {
  onRow(attributes: Attributes): void
  /** Bytes since the last call. */
  onBytes(bytes: number): void
  signal?: AbortSignal | undefined
}

/** Pieces of a file that are decoded and parsed at once, in bytes. */
const PIECE_BYTES = 256 * 1024

/** Reads the rows of one file of a dump to its end, in memory that does not depend on its size.
 *  @throws DumpError with file and line for a DOCTYPE (entities are declared there; no dump has one), for what is
 *  not well-formed, cut off, not UTF-8, or another file under this name. */
export async function readRows(name: DumpFile, path: string, reading: Reading): Promise<void> {
  const parser = rowParser(name, reading.onRow)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parse = (work: () => void) => {
    try {
      work()
    } catch (error) {
      throw error instanceof DumpError ? error : unusable(name, parser.line, reasonOf(error))
    }
  }
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    stopIfAborted(reading.signal)
    parse(() => parser.write(decode(decoder, piece)))
    reading.onBytes(piece.length)
  }
  parse(() => {
    parser.write(decoder.decode())
    parser.close()
  })
}

function decode(decoder: TextDecoder, piece: Buffer): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw new Error('bytes that are not UTF-8, at or after this line')
  }
}

function rowParser(name: DumpFile, onRow: (attributes: Attributes) => void) {
  const parser = new SaxesParser()
  const refuse = (reason: string) => {
    throw unusable(name, parser.line, reason)
  }
  let depth = 0
  parser.on('doctype', () => refuse('a DOCTYPE, which may declare entities, is not accepted'))
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (encoding.toLowerCase() !== 'utf-8') refuse(`the encoding ${encoding} is not read, only UTF-8`)
  })
  parser.on('opentag', (tag) => {
    if (depth === 0 && tag.name !== DUMP_FILES[name]) {
      refuse(`<${tag.name}> stands where <${DUMP_FILES[name]}> is expected`)
    }
    depth += 1
    if (depth === 2 && tag.name === 'row') onRow(tag.attributes)
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  return parser
}

const reasonOf = (error: unknown) =>
  // saxes puts line and column in front.
  (error instanceof Error ? error.message : String(error)).replace(/^[\d:]+\s*/, '')

const unusable = (name: DumpFile, line: number, reason: string) =>
  new DumpError(
    `${name}, line ${line}: ${reason}. Nothing of this dump was written; what was imported before is as it was.`,
  )
