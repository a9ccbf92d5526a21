import { or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { dialect } from './kit/index.ts'

/** The column holds this text, in whatever case. SQLite knows the case of ASCII alone: other letters are sought as they
 *  were typed, small, large, and large where words begin, on both databases the same. Reads the whole column. */
export const holdsText = (column: PgColumn, text: string): SQL | undefined =>
  or(...casesOf(text).map((typed) => likeOf(column, `%${typed.replace(/[\\%_]/g, '\\$&')}%`)))

const likeOf = (column: PgColumn, pattern: string) =>
  dialect === 'sqlite'
    ? sql`${column} like ${pattern} escape '\\'`
    : sql`${column} ilike ${pattern} escape '\\'`

const NOT_ASCII = /[^\p{ASCII}]/u

function casesOf(text: string): string[] {
  if (!NOT_ASCII.test(text)) return [text]
  const small = text.toLowerCase()
  const begun = small.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return [...new Set([text, small, begun, text.toUpperCase()])]
}
