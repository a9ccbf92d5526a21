import { stat } from 'node:fs/promises'
import { z } from 'zod'
import {
  end,
  FORMAT,
  FORMAT_VERSION,
  type Header,
  header,
  type Line,
  lineOf,
} from '../forum-export/format.ts'
import { KINDS } from '../forum-export/kinds/index.ts'
import { DumpError } from '../import/dump-error.ts'
import { linesOf } from './lines.server.ts'

/** A file that was read to its end: every line is one that may be written. */
export interface CheckedFile {
  header: Header
  lines: number
  /** Of official answers by their ids: links name them by these. */
  entrySlugs: Map<number, string>
  hasPictures: boolean
}

interface Checking {
  signal?: AbortSignal | undefined
  /** Share that is read, 0 to 1. */
  onProgress(share: number): void
}

/** Reads all of a file before anything is written.
 *  @throws DumpError naming the line that is wrong, and what is wrong with it */
export async function checkFile(path: string, { signal, onProgress }: Checking): Promise<CheckedFile> {
  const { size } = await stat(path).catch((error) => {
    throw new DumpError(`${path} cannot be read: ${error.message}`)
  })
  let bytes = 0
  const onBytes = (more: number) => {
    bytes += more
    onProgress(bytes / Math.max(1, size))
  }
  const checked: CheckedFile = { header: NONE, lines: 0, entrySlugs: new Map(), hasPictures: false }
  for await (const line of parsedLines(path, { signal, onBytes })) {
    if (line.header) checked.header = line.header
    else {
      checked.lines += 1
      const { kind, id, fields } = line.row
      if (kind.name === 'entry') checked.entrySlugs.set(id, String(fields.slug))
      if (kind.name === 'picture') checked.hasPictures = true
    }
  }
  return checked
}

const NONE: Header = { type: FORMAT, version: 0, forum: '', address: '', id: '', exportedAt: '', counts: {} }

/** The rows of a file that was checked. */
export async function* rowsOf(path: string, signal: AbortSignal | undefined): AsyncGenerator<Line> {
  for await (const { row } of parsedLines(path, { signal })) if (row) yield row
}

type Parsed = { header: Header; row?: undefined } | { header?: undefined; row: Line }

async function* parsedLines(
  path: string,
  reading: { signal?: AbortSignal | undefined; onBytes?: (bytes: number) => void },
): AsyncGenerator<Parsed> {
  const order = new Order()
  let isEnded = false
  for await (const { number, text } of linesOf(path, reading)) {
    if (isEnded) throw wrong(number, 'something follows the end')
    const value = parsed(number, text)
    if (number === 1) yield { header: headerOf(value) }
    else if (isEnd(value)) isEnded = isEndAt(number, value)
    else {
      const row = checked(number, () => lineOf(value))
      order.assertNext(number, row)
      yield { row }
    }
  }
  if (!isEnded) throw new DumpError(`The file has no end: it was not written whole. ${NOTHING_WRITTEN}`)
}

/** By kind, and by id within it: what is not between two ids is gone there. */
class Order {
  #place = -1
  #id = 0

  assertNext(number: number, { kind, id }: Line) {
    const place = KINDS.indexOf(kind)
    const isNext = place > this.#place || (place === this.#place && id > this.#id)
    if (!isNext) throw wrong(number, `${kind.name} ${id} is not in its order`)
    this.#place = place
    this.#id = id
  }
}

function headerOf(value: unknown): Header {
  const version = z.looseObject({ type: z.literal(FORMAT), version: z.number() }).safeParse(value)
  if (!version.success) throw wrong(1, 'this is no export of an Askwell forum')
  if (version.data.version !== FORMAT_VERSION) {
    throw wrong(
      1,
      `the format is version ${version.data.version}, this program reads version ${FORMAT_VERSION}: export and import with the same version of Askwell`,
    )
  }
  return checked(1, () => header.parse(value))
}

function isEndAt(number: number, value: unknown): true {
  const { lines } = checked(number, () => end.parse(value))
  if (lines !== number - 1)
    throw wrong(number, `the end speaks of ${lines} lines, and ${number - 1} are there`)
  return true
}

const isEnd = (value: unknown) => z.looseObject({ type: z.literal('end') }).safeParse(value).success

function parsed(number: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw wrong(number, 'this is no JSON')
  }
}

function checked<Value>(number: number, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const [first] = error.issues
    const where = first && first.path.length > 0 ? `${first.path.join('.')}: ` : ''
    throw wrong(number, `${where}${first?.message ?? 'unknown'}`)
  }
}

const NOTHING_WRITTEN = 'Nothing of this file was written; what was imported before is as it was.'
const wrong = (number: number, what: string) => new DumpError(`Line ${number}: ${what}. ${NOTHING_WRITTEN}`)
