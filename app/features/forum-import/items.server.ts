import { referencesOf } from '../forum-export/fields.ts'
import type { Line } from '../forum-export/format.ts'
import { columnsOf, type Fields, type Kind, type KindName } from '../forum-export/kinds/kind.ts'
import { changedParts, fingerprint, GONE, hasPart } from '../import/fingerprint.ts'
import { type Known, knownRows } from '../import/mapping.server.ts'
import { type Importing, type Item, isMatched } from './importing.ts'
import { ROOMS } from './rooms/index.ts'

/** Lines of one kind with what they name here, rendered and compared with what was imported before. */
export async function itemsOf(importing: Importing, kind: Kind, lines: Line[]): Promise<Item[]> {
  const { db, site } = importing
  const lookUp = (name: KindName, ids: number[]) => knownRows(db.read, site.id, name, ids)
  const ids = lines.map(({ id }) => id)
  const known = await lookUp(kind.name, ids)
  const owners = kind.of ? await lookUp(kind.of, ids) : new Map<number, Known>()
  const items = lines.map((line) => newItem(line, known.get(line.id), rowOf(owners.get(line.id))))
  if (kind.of)
    for (const item of items) if (item.ofRow === undefined) item.leftOut = `its ${kind.of} is not here`
  for (const reference of referencesOf(kind)) {
    const named = items.flatMap(({ line }) => (line.fields[reference.name] as number | null) ?? [])
    if (named.length > 0) place(items, reference, await lookUp(reference.to, named))
  }
  await ROOMS[kind.name]?.prepare?.(importing, items)
  for (const item of items) compare(item)
  return items
}

const newItem = (line: Line, known: Known | undefined, ofRow: number | undefined): Item => ({
  line,
  // What was taken away here and is back there is new.
  known: known?.contentHash === GONE ? undefined : known,
  values: Object.fromEntries(columnsOf(line.kind).map((name) => [name, line.fields[name]])),
  derived: {},
  silent: new Set(),
  contentHash: '',
  changed: new Set(),
  ofRow,
})

const rowOf = (known: Known | undefined) => (known && known.contentHash !== GONE ? known.rowId : undefined)

function place(
  items: Item[],
  { name, isNeeded, to }: { name: string; isNeeded: boolean; to: KindName },
  rows: Map<number, Known>,
) {
  for (const item of items) {
    const there = item.line.fields[name] as number | null
    if (there === null) continue
    const here = rows.get(there)
    item.values[name] = rowOf(here) ?? null
    if (rowOf(here) === undefined && (isNeeded || isPlace(item, name))) item.leftOut = `its ${to} is not here`
    if (isMatched(here) && OWN_ONLY[item.line.kind.name] === to) item.leftOut = `the ${to} here has its own`
  }
}

/** What stands somewhere else would say something else. */
const isPlace = ({ line: { kind } }: Item, name: string) =>
  ['questionId', 'answerId', 'entryId', 'canonicalId', 'acceptedAnswerId', 'twinOfId'].includes(name) ||
  (kind.name === 'entry' && name === 'sourceAnswerId')

/** What is part of a thing is not put into one that was here before. */
const OWN_ONLY: Partial<Record<KindName, KindName>> = { fact_value: 'fact', suspension: 'user' }

function compare(item: Item) {
  const { line, known, silent } = item
  if (isMatched(known)) return
  const nested = Object.keys(line.kind.nested).map((name) => [name, canonical(line.fields[name] ?? null)])
  const parts = Object.entries(line.kind.parts).map(([name, columns]) => [
    name,
    silent.has(name) ? undefined : partOf(item.values, columns),
  ])
  item.contentHash = fingerprint(Object.fromEntries([...parts, ...nested]), known?.contentHash)
  item.changed = changedParts(known?.contentHash, item.contentHash)
}

/** The parts in which a row as it stands here is not what was imported. */
export function changedHere({ parts }: Kind, row: Fields, known: Known): Set<string> {
  const present = Object.entries(parts)
    .filter(([name]) => hasPart(known.contentHash, name))
    .map(([name, columns]) => [name, partOf(row, columns)])
  return changedParts(known.contentHash, fingerprint(Object.fromEntries(present), undefined))
}

const partOf = (row: Fields, columns: readonly string[]) =>
  columns.map((name) => canonical(row[name] ?? null))

/** The same whatever order a database keeps the keys of JSON in. */
function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => [name, canonical(each)])
}
