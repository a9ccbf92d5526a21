import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadDb } from '#db/client.server.ts'
import { faqCategories, faqEntries, teams, users } from '#db/schema/index.ts'
import type { Entry } from './find.server.ts'
import { messagesIn } from './messages.view.server.ts'
import { openReviewsIn } from './needs-review.view.server.ts'

const submitters = alias(users, 'submitters')

const wholeColumns = (read: ReadDb) => ({
  ...getTableColumns(faqEntries),
  category: faqCategories,
  /** Whose it is, else that of whoever verified it. */
  team: teams.name,
  /** Their own name: for staff alone. */
  submitter: submitters.displayName,
  messages: messagesIn(read),
  openReviews: openReviewsIn(read),
})

/** Entries whole, in one query: each with its category, who answers for it, what the app shows where it helps, and why
 *  it is looked at.
 *  @param more what else of a reader's page is a column beside it */
export const wholeEntry = <More extends Record<string, SQL>>(read: ReadDb, more: More) =>
  read
    .select({ ...wholeColumns(read), ...more })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .leftJoin(users, eq(users.id, faqEntries.verifiedById))
    .leftJoin(teams, eq(teams.id, sql`coalesce(${faqEntries.ownerTeamId}, ${users.teamId})`))
    .leftJoin(submitters, and(eq(submitters.id, faqEntries.submittedById), isNull(submitters.deletedAt)))

const withNothingMore = (read: ReadDb) => wholeEntry(read, {})

export type WholeEntry = Awaited<ReturnType<typeof withNothingMore>>[number]

/** What it hangs on, wherever it was found. */
export const ABOUT_WHOLE = {
  entry: [({ id }: Entry) => id],
  user: [({ verifiedById }: Entry) => verifiedById, ({ submittedById }: Entry) => submittedById],
}
