import { z } from 'zod'
import { fieldOf } from './fields.ts'
import { KINDS } from './kinds/index.ts'
import { columnsOf, type Fields, type Kind, type KindName } from './kinds/kind.ts'
import { rowId, text } from './kinds/shapes.ts'

/** Raised when a line of an older file would be read wrongly: other versions are refused. */
export const FORMAT_VERSION = 1
export const FORMAT = 'askwell-export'

/** The first line. */
export const header = z.object({
  type: z.literal(FORMAT),
  version: z.number().int(),
  /** What the forum is called. */
  forum: text,
  /** Its origin: links to it are links between its own threads. */
  address: z.url({ protocol: /^https?$/ }),
  /** Tells it from another forum that was at the same address. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  exportedAt: z.iso.datetime(),
  /** Lines of each kind. */
  counts: z.record(z.string(), z.number().int().min(0)),
})
export type Header = z.output<typeof header>

/** The last line: a file without it was not written to its end. */
export const end = z.object({ type: z.literal('end'), lines: z.number().int().min(1) })

/** A row of the file, every field of its kind in it. */
export interface Line {
  kind: Kind
  id: number
  fields: Fields
}

const byName = new Map(KINDS.map((kind) => [kind.name as string, kind]))
const shapes = new Map<KindName, z.ZodType<Fields>>()

/** @throws z.ZodError for what is none, or says what none may say */
export function lineOf(value: unknown): Line {
  const { type: name } = z.looseObject({ type: z.string() }).parse(value)
  const kind = byName.get(name)
  if (!kind) throw new z.ZodError([problem(`a type that is not known: ${name.slice(0, 40)}`)])
  const shape = shapes.get(kind.name) ?? shapeOf(kind)
  shapes.set(kind.name, shape)
  const fields = shape.parse(value)
  const refused = kind.refuse?.(fields)
  if (refused) throw new z.ZodError([problem(refused)])
  return { kind, id: fields.id as number, fields }
}

const problem = (message: string) => ({ code: 'custom' as const, path: [], message, input: undefined })

/** What is not there is null, or as the column has it by itself. */
function shapeOf(kind: Kind): z.ZodType<Fields> {
  const columns = columnsOf(kind).map((name) => [name, fieldOf(kind, name)] as const)
  const nested = Object.entries(kind.nested).map(([name, { shape }]) => [name, shape.optional()] as const)
  const pictures = kind.name === 'picture' ? { full: z.base64(), small: z.base64() } : {}
  return z.strictObject({
    type: z.literal(kind.name),
    id: rowId,
    ...Object.fromEntries([...columns, ...nested]),
    ...pictures,
  })
}
