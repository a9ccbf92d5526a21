import { count, type Subquery } from 'drizzle-orm'
import { MANY } from './many.ts'
import type { ReadDb } from './types.ts'

/** What drizzle's query builder makes. */
interface Bounded {
  limit(rows: number): { as(alias: string): Subquery }
}

/** How many rows a query finds, counted no further than one beyond MANY. */
export async function countSome(read: ReadDb, rows: Bounded): Promise<number> {
  const [counted] = await read.select({ count: count() }).from(rows.limit(MANY + 1).as('some_rows'))
  return counted?.count ?? 0
}
