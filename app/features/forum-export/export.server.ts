import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, asc, gt } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import { type PictureStore, storedName } from '../uploads/store.ts'
import { columnOf } from './fields.ts'
import { FORMAT, FORMAT_VERSION, type Header } from './format.ts'
import { forumId } from './forum-id.server.ts'
import { KINDS } from './kinds/index.ts'
import { columnsOf, type Fields, type Kind } from './kinds/kind.ts'

/** Read at a time: a few milliseconds, between which a server has its turn. */
const ROWS_AT_ONCE = 250
/** Each with its bytes in memory. */
const PICTURES_AT_ONCE = 4

export interface ExportSource {
  db: Db
  store: PictureStore
}

export interface ExportInput {
  forum: string
  address: string
  withPasswords: boolean
  now: Date
}

export interface ExportSummary {
  lines: number
  missingPictures: number
}

/** All that a forum is to others, line by line, as it is at one moment, while it goes on.
 *  @throws Error when the forum is empty */
export function writeForum(
  { db, store }: ExportSource,
  input: ExportInput,
  write: (line: string) => Promise<void>,
): Promise<ExportSummary> {
  return db.snapshot(async (read) => {
    const summary = { lines: 0, missingPictures: 0 }
    const add = async (line: object) => {
      await write(`${JSON.stringify(line)}\n`)
      summary.lines++
    }
    await add(await headerOf(read, input))
    for (const kind of KINDS) {
      for await (const line of linesOf(read, kind, input)) {
        if (kind.name !== 'picture') await add(line)
        else {
          const bytes = await bytesOf(store, String(line.key))
          if (bytes) await add({ ...line, ...bytes })
          else summary.missingPictures++
        }
      }
    }
    await add({ type: 'end', lines: summary.lines })
    return summary
  })
}

async function headerOf(read: ReadDb, { forum, address, now }: ExportInput): Promise<Header> {
  const id = await forumId(read)
  if (!id) throw new Error('This forum is empty: there is nothing to export.')
  const counts: Record<string, number> = {}
  for (const { name, table, where } of KINDS) counts[name] = await read.$count(table, where)
  const exportedAt = now.toISOString()
  return { type: FORMAT, version: FORMAT_VERSION, forum, address, id, exportedAt, counts }
}

async function* linesOf(read: ReadDb, kind: Kind, { withPasswords }: ExportInput): AsyncGenerator<Fields> {
  const atOnce = kind.name === 'picture' ? PICTURES_AT_ONCE : ROWS_AT_ONCE
  const names = columnsOf(kind).filter((name) => withPasswords || name !== 'passwordHash')
  const columns = Object.fromEntries(names.map((name) => [name, columnOf(kind, name)]))
  for (let after = 0; ; await nextTurn()) {
    const rows = (await read
      .select({ id: kind.table.id, ...columns })
      .from(kind.table)
      .where(and(gt(kind.table.id, after), kind.where))
      .orderBy(asc(kind.table.id))
      .limit(atOnce)) as (Fields & { id: number })[]
    const nested = await nestedOf(read, kind, rows)
    for (const row of rows) yield { type: kind.name, ...withoutNulls(shown(kind, row)), ...nested(row.id) }
    after = rows.at(-1)?.id ?? after
    if (rows.length < atOnce) return
  }
}

async function nestedOf(read: ReadDb, { nested }: Kind, rows: { id: number }[]) {
  const found: [string, Map<number, unknown>][] = []
  const ids = rows.map(({ id }) => id)
  for (const [name, each] of Object.entries(nested)) {
    if (ids.length > 0) found.push([name, await each.read(read, ids)])
  }
  return (id: number): Fields =>
    Object.fromEntries(found.flatMap(([name, byId]) => (byId.has(id) ? [[name, byId.get(id)]] : [])))
}

/** An address that nobody has verified is a claim, and may be somebody else's. */
const shown = ({ name }: Kind, row: Fields & { id: number }): Fields =>
  name === 'user' && row.emailVerifiedAt === null ? { ...row, email: null } : row

const withoutNulls = (row: Fields): Fields =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

async function bytesOf(store: PictureStore, key: string) {
  const full = await store.get(storedName(key, 'full'))
  const small = await store.get(storedName(key, 'small'))
  if (!full || !small) return undefined
  return { full: Buffer.from(full).toString('base64'), small: Buffer.from(small).toString('base64') }
}
