/** One set of column makers for two dialects, typed against PostgreSQL: what would only compile on a
 *  synchronous driver does not compile. A process has one dialect, told by DATABASE_URL. */
import * as pg from './pg.ts'
import * as sqlite from './sqlite.ts'

export type Dialect = 'postgresql' | 'sqlite'

export const dialectOf = (databaseUrl: string | undefined): Dialect =>
  /^(postgres(ql)?|pglite):/.test(databaseUrl ?? '') ? 'postgresql' : 'sqlite'

export const dialect = dialectOf(process.env.DATABASE_URL)

/** By PostgreSQL's names: one that SQLite lacks does not compile. */
const makers: Record<keyof typeof pg, unknown> = dialect === 'postgresql' ? pg : sqlite

/** The one place where a type says less than the truth: what SQLite's makers give has PostgreSQL's types, so that the
 *  schema and every query compile against the stricter of the two. */
export const kit = makers as typeof pg
