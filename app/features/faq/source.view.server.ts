import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, EntryId, QuestionId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { answers, faqAdditions, faqEntries, questions, teams, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import {
  authored,
  authorsOf,
  isAuthor,
  isTeamOfAuthor,
  type PublicAuthor,
} from '../accounts/accounts.view.server.ts'
import { answerPath } from '../questions/paths.ts'
import { stands } from './sources.server.ts'

/** Where an entry comes from: the exact answer that it pins. */
export interface EntrySource {
  questionId: QuestionId
  answerId: AnswerId
  revision: number
  title: string
  language: Language
  /** Null when the answer or its thread is not public any more. */
  path: string | null
  /** Null as well when the name was taken off the answer. */
  author: PublicAuthor | null
}

/** Of the answer that an entry was made from: additions count from 1. */
const NO_ADDITION = 0

/** What these entries pin: of each the answer that it was made from, and those that were worked in later. */
const pinsOf = (read: ReadDb, ids: Slots<{ ids: EntryId[] }>['ids']) =>
  read
    .select({
      entryId: faqEntries.id,
      answerId: faqEntries.sourceAnswerId,
      revision: sql<number>`${faqEntries.sourceRevision}`.as('pinned_revision'),
      authorId: faqEntries.sourceAuthorId,
      additionId: sql<number>`${sql.raw(String(NO_ADDITION))}`.mapWith(Number).as('addition_id'),
    })
    .from(faqEntries)
    .where(and(anyOf(faqEntries.id, ids), isNotNull(faqEntries.sourceRevision)))
    .unionAll(
      read
        .select({
          entryId: faqAdditions.entryId,
          answerId: faqAdditions.answerId,
          revision: sql<number>`${faqAdditions.revision}`,
          authorId: faqAdditions.authorId,
          additionId: sql<number>`${faqAdditions.id}`,
        })
        .from(faqAdditions)
        .where(anyOf(faqAdditions.entryId, ids)),
    )
    .as('pins')

const pinned = prepared(
  (read, { ids }: Slots<{ ids: EntryId[] }>) => {
    const pins = pinsOf(read, ids)
    const { id, title, language, slug, deletedAt, heldAt } = questions
    return read
      .select({
        ...{ entryId: pins.entryId, revision: pins.revision, additionId: pins.additionId },
        ...{ answerId: answers.id, detachedAt: answers.detachedAt },
        answer: { deletedAt: answers.deletedAt, heldAt: answers.heldAt },
        ...{ authorId: pins.authorId, ...authored },
        question: { id, title, language, slug, deletedAt, heldAt },
      })
      .from(pins)
      .innerJoin(answers, eq(answers.id, pins.answerId))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .leftJoin(users, isAuthor(pins.authorId))
      .leftJoin(teams, isTeamOfAuthor)
      .orderBy(asc(pins.additionId))
  },
  ({ ids }) => ({
    entry: ids,
    question: [({ question }) => question.id],
    user: [({ authorId }) => authorId],
  }),
)

type Pinned = Awaited<ReturnType<typeof pinned>>[number]

/** The sources of these entries with who wrote them, in one query: what comes back gives those of one. */
export async function sourcesOf(read: ReadDb, ids: EntryId[], language: Language) {
  const rows = ids.length > 0 ? await pinned(read, { ids }) : []
  const authors = authorsOf(rows, language)
  return (id: EntryId) => {
    const own = rows.filter(({ entryId }) => entryId === id)
    const source = own.find(({ additionId }) => additionId === NO_ADDITION)
    return {
      source: source ? toSource(source, authors) : null,
      additions: own.filter((row) => row !== source).map((row) => toSource(row, authors)),
    }
  }
}

function toSource(row: Pinned, authors: Map<unknown, PublicAuthor>): EntrySource {
  const { question, answer, answerId, revision, authorId, detachedAt } = row
  return {
    questionId: question.id,
    answerId,
    revision,
    title: question.title,
    language: question.language,
    path: stands({ answer, question }) ? answerPath(question, answerId) : null,
    author: detachedAt ? null : (authors.get(authorId) ?? null),
  }
}
