/** One set of column makers for two dialects, typed against PostgreSQL: what would only compile on a
 *  synchronous driver does not compile. A process has one dialect, told by DATABASE_URL. */
import * as pg from './pg.ts'
import * as sqlite from './sqlite.ts'

export type Dialect = 'postgresql' | 'sqlite'

export const dialectOf = (databaseUrl: string | undefined): Dialect =>
  /^(postgres(ql)?|pglite):/.test(databaseUrl ?? '') ? 'postgresql' : 'sqlite'

export const dialect = dialectOf(process.env.DATABASE_URL)

/** The one place where a type says less than the truth: SQLite's makers under PostgreSQL's names and types, so
 *  that the schema and every query compile against the stricter of the two. */
export const kit = (dialect === 'postgresql' ? pg : sqlite) as unknown as typeof pg
