import { eq, inArray } from 'drizzle-orm'
import { isUniqueViolation, type Tx } from '#db/client.server.ts'
import { goOnCounting, insertRows } from '#db/insert-rows.server.ts'
import type { Line } from '../forum-export/format.ts'
import type { Fields, Kind } from '../forum-export/kinds/kind.ts'
import { DumpError } from '../import/dump-error.ts'
import type { Mapping } from '../import/mapping.server.ts'
import { remember } from '../import/mapping.server.ts'
import { type Importing, type Item, isMatched, MATCHED } from './importing.ts'
import { changedHere, itemsOf } from './items.server.ts'
import { idsFor } from './new-ids.server.ts'
import type { Outcome } from './report.ts'
import { type Placed, ROOMS, type Room } from './rooms/index.ts'

/** Characters that take about as long to write as the rest of a row. */
const HEAVY = 6_000

/** Writes what is new or changed of these lines, which are of one kind. */
export async function writeLines(importing: Importing, kind: Kind, lines: Line[]) {
  const { report, writer, round } = importing
  const items = await itemsOf(importing, kind, lines)
  const placed = items.filter(({ leftOut }) => leftOut === undefined)
  const due = placed.filter(({ known, changed }) => !isMatched(known) && changed.size > 0)
  await ROOMS[kind.name]?.render?.(importing, due)
  const work = (tx: Tx, batch: Item[]) => writeBatch(tx, importing, kind, batch)
  const done = await writer.write(kind.name, due, work, weightOf).catch((error: unknown) => {
    throw isUniqueViolation(error) ? twice(kind, due) : error
  })
  for (const outcomes of done) {
    for (const { outcome, reason } of outcomes) {
      if (reason !== undefined) report.leaveOut(kind.name, reason)
      else if (round === 1 || outcome !== 'changed') report.count(kind.name, outcome)
    }
  }
  if (round === 2) return
  report.count(kind.name, 'unchanged', placed.length - due.length)
  for (const { leftOut } of items) if (leftOut !== undefined) report.leaveOut(kind.name, leftOut)
}

/** No forum that wrote the file had both. */
const twice = ({ name }: Kind, items: Item[]) =>
  new DumpError(
    `Among the ${name} lines from id ${items.at(0)?.line.id} to ${items.at(-1)?.line.id} are two of which only one can be. What was written before them stays.`,
  )

const weightOf = ({ line, derived }: Item) =>
  1 + (String(line.fields.body ?? '').length + 2 * String(derived.text?.bodyHtml ?? '').length) / HEAVY

interface Done {
  item: Item
  outcome: Outcome
  reason?: string
}

/** Changes before what is new: of two rows that may not both be, the older one has ended by then. */
async function writeBatch(tx: Tx, importing: Importing, kind: Kind, batch: Item[]): Promise<Done[]> {
  const room: Room = ROOMS[kind.name] ?? {}
  const isNew = ({ known, ofRow }: Item) => !known && ofRow === undefined
  const old = await possible(
    tx,
    room,
    batch.filter((item) => !isNew(item)),
  )
  const changed = await change(tx, kind, old.items)
  const fresh = await possible(tx, room, batch.filter(isNew))
  const { inserted, others } = await insert(tx, importing, room, kind, fresh.items)
  const updated = changed.filter(({ outcome }) => outcome === 'changed')
  await room.written?.(tx, importing, { inserted, updated })
  const placed = [...inserted, ...changed, ...others.filter(({ rowId }) => rowId !== undefined)]
  await remember(tx, importing.site.id, kind.name, placed.flatMap(mappingOf))
  return [
    ...inserted.map(({ item }) => ({ item, outcome: 'added' as const })),
    ...changed.map(({ item, outcome }) => ({ item, outcome: item.known ? outcome : ('added' as const) })),
    ...others,
    ...old.impossible,
    ...fresh.impossible,
  ]
}

/** What would clash stays as it is here, or away. */
async function possible(tx: Tx, room: Room, items: Item[]): Promise<{ items: Item[]; impossible: Done[] }> {
  const clashes = items.length > 0 ? await room.clashing?.(tx, items) : undefined
  if (!clashes) return { items, impossible: [] }
  const impossible = [...clashes].map(([item, reason]) =>
    item.known ? { item, outcome: 'kept' as const } : { item, outcome: 'left out' as const, reason },
  )
  return { items: items.filter((item) => !clashes.has(item)), impossible }
}

interface Outcomes extends Done {
  rowId?: number | undefined
}

const mappingOf = ({ item, rowId, outcome }: Partial<Outcomes> & { item: Item }): Mapping[] =>
  rowId === undefined
    ? []
    : [
        {
          externalId: item.line.id,
          rowId,
          contentHash: outcome === 'matched' || outcome === 'kept' ? stays(item) : item.contentHash,
        },
      ]

/** What was here before is never changed; what was changed here since is compared with this file from now on. */
const stays = ({ known, contentHash }: Item) => (known ? contentHash : MATCHED)

/** A part that somebody here changed since it was imported stays as it is. */
async function change(tx: Tx, kind: Kind, items: Item[]): Promise<(Placed & { outcome: Outcome })[]> {
  if (items.length === 0) return []
  const rowIds = items.map(({ known, ofRow }) => ofRow ?? known?.rowId ?? 0)
  const rows = (await tx.select().from(kind.table).where(inArray(kind.table.id, rowIds))) as Fields[]
  const byId = new Map(rows.map((row) => [row.id as number, row]))
  const done: (Placed & { outcome: Outcome })[] = []
  for (const [at, item] of items.entries()) {
    const rowId = rowIds[at] ?? 0
    const row = byId.get(rowId)
    if (!row) continue
    const touched = item.known ? changedHere(kind, row, item.known) : new Set<string>()
    const parts = [...item.changed].filter((part) => !touched.has(part) && !item.silent.has(part))
    const columns = parts.flatMap((part) => kind.parts[part] ?? [])
    const values = Object.fromEntries(columns.map((name) => [name, item.values[name]]))
    const set = Object.assign(values, ...parts.map((part) => item.derived[part] ?? {}))
    if (Object.keys(set).length > 0) await tx.update(kind.table).set(set).where(eq(kind.table.id, rowId))
    done.push({ item, rowId, parts, outcome: parts.length > 0 ? 'changed' : 'kept' })
  }
  return done
}

async function insert(tx: Tx, importing: Importing, room: Room, kind: Kind, items: Item[]) {
  if (items.length === 0) return { inserted: [], others: [] }
  const found = (await room.standing?.(tx, importing, items)) ?? new Map<Item, number | string>()
  const others: Outcomes[] = [...found].map(([item, stands]) =>
    typeof stands === 'string'
      ? { item, outcome: 'left out', reason: stands }
      : { item, outcome: 'matched', rowId: stands },
  )
  const rest = items.filter((item) => !found.has(item))
  const ids = await idsFor(tx, kind, rest, importing.site.keepsIds)
  const given = (await room.given?.(tx, importing, rest)) ?? new Map<Item, Fields>()
  const rows = rest.map((item, at) => ({
    id: ids[at],
    ...item.values,
    ...Object.assign({}, ...Object.values(item.derived)),
    ...given.get(item),
  }))
  await insertRows(tx, kind.table, rows)
  if (importing.site.keepsIds) await goOnCounting(tx, kind.table, kind.table.id)
  const inserted: Placed[] = rest.map((item, at) => ({
    item,
    rowId: ids[at] ?? 0,
    parts: [...item.changed],
  }))
  return { inserted, others }
}
