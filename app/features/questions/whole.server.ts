import { and, eq, getTableColumns, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { questions, teams, users } from '#db/schema/index.ts'
import { authored, isAuthor, isTeamOfAuthor } from '../accounts/accounts.view.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { factsIn } from '../tags/facts.server.ts'
import { tagsIn } from '../tags/tags.view.server.ts'
import { type Question, shownTo } from './find.server.ts'
import { briefColumns } from './glimpse.ts'
import { isPublicIn } from './state.ts'

type Asked = Slots<{ id: QuestionId }>

const canonicals = alias(questions, 'canonicals')

const wholeColumns = (read: ReadDb, { id }: Asked) => ({
  ...getTableColumns(questions),
  ...authored,
  tags: tagsIn(read, id),
  facts: factsIn(read, id),
  canonical: briefColumns(canonicals),
})

/** A question whole, in one query: with who asked it, its tags, its facts and the question that it repeats, where
 *  everybody sees that.
 *  @param more what else of a reader's page is a column beside it */
export const wholeQuestion = <More extends Record<string, SQL>>(read: ReadDb, asked: Asked, more: More) =>
  read
    .select({ ...wholeColumns(read, asked), ...more })
    .from(questions)
    .leftJoin(users, isAuthor(questions.authorId))
    .leftJoin(teams, isTeamOfAuthor)
    .leftJoin(canonicals, and(eq(canonicals.id, questions.canonicalId), isPublicIn(canonicals)))
    .where(eq(questions.id, asked.id))

const byId = prepared(
  (read, slots: Asked) => wholeQuestion(read, slots, {}),
  ({ id }) => aboutWhole(id),
)

/** @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
export async function getWholeQuestion(read: ReadDb, viewer: Viewer, id: QuestionId) {
  const [question] = await byId(read, { id })
  return shownTo(viewer, question)
}

/** What it hangs on. */
export const aboutWhole = (id: QuestionId) => ({
  question: [id, ({ canonicalId }: Pick<Question, 'canonicalId'>) => canonicalId],
  user: [({ authorId }: Pick<Question, 'authorId'>) => authorId],
})
