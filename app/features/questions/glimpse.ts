import { sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { questions } from '#db/schema/index.ts'
import { beginning } from '~/markdown/cuts.ts'
import { questionPath } from './paths.ts'
import { type StateColumns, stateOf } from './state.ts'

/** Enough to recognise a question by, in characters. */
const FIRST_LINES = 400

/** What is read of a question, under this or another name, to be recognised by. */
export const glimpseColumns = (table: typeof questions) => ({
  ...briefColumns(table),
  firstLines: sql<string>`substr(${table.bodyText}, 1, ${sql.raw(String(FIRST_LINES))})`,
})

type BriefColumn =
  | 'id'
  | 'slug'
  | 'title'
  | 'language'
  | 'score'
  | 'answerCount'
  | 'createdAt'
  | keyof StateColumns

/** Without its first lines. */
export const briefColumns = <Table extends Record<BriefColumn, PgColumn>>(
  table: Table,
): Pick<Table, BriefColumn> => ({
  id: table.id,
  slug: table.slug,
  title: table.title,
  language: table.language,
  score: table.score,
  answerCount: table.answerCount,
  createdAt: table.createdAt,
  deletedAt: table.deletedAt,
  heldAt: table.heldAt,
  canonicalId: table.canonicalId,
  closedAt: table.closedAt,
  acceptedAnswerId: table.acceptedAnswerId,
})

type BriefRow = Pick<typeof questions.$inferSelect, BriefColumn>

/** A question beside another one: are the two the same? */
export type Glimpse = ReturnType<typeof glimpseOf>

export const glimpseOf = ({ firstLines, ...row }: BriefRow & { firstLines: string }) => ({
  ...briefOf(row),
  firstLines: beginning(firstLines, FIRST_LINES),
})

export const briefOf = (row: BriefRow) => ({
  id: row.id,
  path: questionPath(row),
  title: row.title,
  language: row.language,
  score: row.score,
  answerCount: row.answerCount,
  createdAt: row.createdAt,
  state: stateOf(row),
})
