import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { settings } from '#db/schema/index.ts'
import type { Setting } from './setting.ts'

export async function readSetting<Value>(read: ReadDb, wanted: Setting<Value>): Promise<Value> {
  const [value] = await readSettings(read, [wanted])
  return value
}

type ValuesOf<Wanted> = {
  [Index in keyof Wanted]: Wanted[Index] extends Setting<infer Value> ? Value : never
}

/** Several in one query, in the order in which they were asked for. What an earlier version kept in another shape
 *  counts as not set: a page with the default is better than none. */
export async function readSettings<const Wanted extends readonly Setting<unknown>[]>(
  read: ReadDb,
  wanted: Wanted,
): Promise<ValuesOf<Wanted>> {
  const keys = wanted.map(({ key }) => key)
  const rows = await read.select().from(settings).where(inArray(settings.key, keys))
  const kept = new Map(rows.map(({ key, value }) => [key, value]))
  const values = wanted.map(({ key, schema, fallback }) => {
    const parsed = kept.has(key) ? schema.safeParse(kept.get(key)) : undefined
    return parsed?.success ? parsed.data : fallback
  })
  return values as ValuesOf<Wanted>
}
