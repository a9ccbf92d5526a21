import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { settings } from '#db/schema/index.ts'
import { type Setting, valueIn } from './setting.ts'

export async function readSetting<Value>(read: ReadDb, wanted: Setting<Value>): Promise<Value> {
  const [value] = await readSettings(read, [wanted])
  return value
}

type ValuesOf<Wanted> = {
  [Index in keyof Wanted]: Wanted[Index] extends Setting<infer Value> ? Value : never
}

/** Several in one query, in the order in which they were asked for. */
export async function readSettings<const Wanted extends readonly Setting<unknown>[]>(
  read: ReadDb,
  wanted: Wanted,
): Promise<ValuesOf<Wanted>> {
  const kept = await keptOf(read, wanted)
  return wanted.map((each) => valueIn(kept, each)) as ValuesOf<Wanted>
}

/** What the table has of these, by key. */
export async function keptOf(read: ReadDb, wanted: readonly Setting<unknown>[]) {
  const keys = wanted.map(({ key }) => key)
  const rows = await read
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(inArray(settings.key, keys))
  return new Map(rows.map(({ key, value }) => [key, value]))
}
