import { asc, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, EntryId, QuestionId, UserId } from '#db/ids.ts'
import { answers, faqAdditions, questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import type { PublicAuthor } from '../accounts/accounts.view.server.ts'
import { answerPath } from '../questions/paths.ts'
import type { Entry } from './find.server.ts'

/** Where an entry comes from: the exact answer that it pins. */
export interface EntrySource {
  questionId: QuestionId
  answerId: AnswerId
  revision: number
  title: string
  language: Language
  /** Null when the thread is not public any more. */
  path: string | null
  /** Null as well when the name was taken off the answer. */
  author: PublicAuthor | null
}

/** The sources of these entries, in two queries: `of` gives those of one. */
export async function sourcesOf(read: ReadDb, entries: Entry[]) {
  const pins = [...entries.flatMap(principalOf), ...(await additionsTo(read, entries))]
  const rows = await sourceRows(
    read,
    pins.map(({ answerId }) => answerId),
  )
  const toSource = (pin: Pin, people: Map<unknown, PublicAuthor>): EntrySource[] => {
    const row = rows.find(({ answerId }) => answerId === pin.answerId)
    if (!row) return []
    const { question, answerId, detachedAt } = row
    return [
      {
        questionId: question.id,
        answerId,
        revision: pin.revision,
        title: question.title,
        language: question.language,
        path: question.deletedAt ? null : answerPath(question, answerId),
        author: detachedAt ? null : (people.get(pin.authorId) ?? null),
      },
    ]
  }
  return {
    authorIds: pins.map(({ authorId }) => authorId),
    of(entry: Entry, people: Map<unknown, PublicAuthor>) {
      const [source = null] = principalOf(entry).flatMap((pin) => toSource(pin, people))
      const added = pins.filter((pin) => pin.entryId === entry.id && pin.answerId !== entry.sourceAnswerId)
      return { source, additions: added.flatMap((pin) => toSource(pin, people)) }
    },
  }
}

interface Pin {
  entryId: EntryId
  answerId: AnswerId
  revision: number
  authorId: UserId | null
}

function principalOf({ id, sourceAnswerId, sourceRevision, sourceAuthorId }: Entry): Pin[] {
  if (!sourceAnswerId || !sourceRevision) return []
  return [{ entryId: id, answerId: sourceAnswerId, revision: sourceRevision, authorId: sourceAuthorId }]
}

async function additionsTo(read: ReadDb, entries: Entry[]): Promise<Pin[]> {
  if (entries.length === 0) return []
  const ids = entries.map(({ id }) => id)
  const { entryId, answerId, revision, authorId } = faqAdditions
  return read
    .select({ entryId, answerId, revision, authorId })
    .from(faqAdditions)
    .where(inArray(faqAdditions.entryId, ids))
    .orderBy(asc(faqAdditions.id))
}

async function sourceRows(read: ReadDb, answerIds: AnswerId[]) {
  if (answerIds.length === 0) return []
  return read
    .select({
      answerId: answers.id,
      detachedAt: answers.detachedAt,
      question: {
        title: questions.title,
        language: questions.language,
        slug: questions.slug,
        id: questions.id,
        deletedAt: questions.deletedAt,
      },
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(inArray(answers.id, answerIds))
}
