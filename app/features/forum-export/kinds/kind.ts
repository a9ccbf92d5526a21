import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import type { ReadDb } from '#db/client.server.ts'
import type { ImportedKind } from '#db/schema/types.ts'

export type KindName = ImportedKind
export type IdTable = PgTable & { id: PgColumn }
export type Fields = Record<string, unknown>

/** What hangs on a row and has no id of its own. */
export interface Nested {
  shape: z.ZodType
  /** By the ids of the rows; what has none is left out. */
  read(read: ReadDb, ids: number[]): Promise<Map<number, unknown>>
}

/** One kind of line: what of which table goes out, and comes in. */
export interface Kind {
  name: KindName
  table: IdTable
  /** Columns, by what changes together: a part is taken over as a whole, or not at all. */
  parts: Record<string, readonly string[]>
  /** Columns that are given when the row is made, and stay. */
  once: readonly string[]
  /** What JSON columns hold. */
  json: Record<string, z.ZodType>
  /** Columns that name a row without a foreign key that says so. */
  refs: Record<string, KindName>
  nested: Record<string, Nested>
  /** It is no row of its own but a state of that one, under its id. */
  of?: KindName
  /** Which rows go out. */
  where?: SQL
  /** What a row of the file says that no row may say. */
  refuse?(line: Fields): string | undefined
}

type Columns<Table extends PgTable> = readonly (keyof Table['$inferSelect'] & string)[]
interface Details<Table extends PgTable> extends Partial<Omit<Kind, 'name' | 'table' | 'parts' | 'once'>> {
  parts: Record<string, Columns<Table>>
  once?: Columns<Table>
}

export const kind = <Table extends IdTable>(name: KindName, table: Table, details: Details<Table>): Kind => ({
  once: [],
  json: {},
  refs: {},
  nested: {},
  ...details,
  name,
  table,
})

export const columnsOf = ({ parts, once }: Kind): string[] => [...once, ...Object.values(parts).flat()]
