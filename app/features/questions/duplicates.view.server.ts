import { and, count, desc, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { duplicateVotes, questions } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import type { Question } from './find.server.ts'
import { questionPath } from './paths.ts'
import { mayDecideDuplicate, mayProposeDuplicate } from './policy.ts'
import { isPublic } from './state.ts'

/** Which questions members say that this one repeats, for those whose word decides; the most named first. */
export async function proposedDuplicates(read: ReadDb, viewer: Viewer, question: Question) {
  if (!mayDecideDuplicate(viewer, question) || !mayProposeDuplicate(viewer, question)) return []
  const votes = count()
  const rows = await read
    .select({
      id: questions.id,
      slug: questions.slug,
      title: questions.title,
      language: questions.language,
      votes,
    })
    .from(duplicateVotes)
    .innerJoin(questions, eq(questions.id, duplicateVotes.canonicalId))
    .where(and(isPublic, eq(duplicateVotes.questionId, question.id)))
    .groupBy(questions.id, questions.slug, questions.title, questions.language)
    .orderBy(desc(votes), questions.id)
  return rows.map((row) => ({ ...row, path: questionPath(row) }))
}
