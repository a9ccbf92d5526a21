import { eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, questions } from '#db/schema/index.ts'
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

/** The sources of these entries, in one query. */
export async function sourcesOf(
  read: ReadDb,
  entries: Entry[],
  people: Map<unknown, PublicAuthor>,
): Promise<(entry: Entry) => EntrySource | null> {
  const answerIds = entries.flatMap((entry) => entry.sourceAnswerId ?? [])
  if (answerIds.length === 0) return () => null
  const rows = await read
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
  return ({ sourceAnswerId, sourceRevision: revision, sourceAuthorId }) => {
    const row = rows.find(({ answerId }) => answerId === sourceAnswerId)
    if (!row || !revision) return null
    const { question, answerId, detachedAt } = row
    return {
      questionId: question.id,
      answerId,
      revision,
      title: question.title,
      language: question.language,
      path: question.deletedAt ? null : answerPath(question, answerId),
      author: detachedAt ? null : (people.get(sourceAuthorId) ?? null),
    }
  }
}
