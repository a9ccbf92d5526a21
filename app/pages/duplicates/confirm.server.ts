import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { questionFollows } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { isAuthor } from '~/features/posts/policy.ts'
import { canonicalIds, glimpsesOf, wordsMissing } from '~/features/questions/duplicates.view.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { glimpseOf } from '~/features/questions/glimpse.ts'
import { mayProposeDuplicate } from '~/features/questions/policy.ts'
import { MERGE_VOTE_REPUTATION } from '~/features/questions/rules.ts'

export type ConfirmPage = Awaited<ReturnType<typeof confirmPage>>

/** Both questions, and what saying that they are one will do.
 *  @throws AppError `questions.duplicate_forbidden` 403 · `questions.duplicate_unknown` 404 and as for reading it */
export async function confirmPage(read: ReadDb, viewer: Member, id: QuestionId, chosen: QuestionId) {
  const question = await getVisibleQuestion(read, viewer, id)
  assertAllowed(mayProposeDuplicate(viewer, question), 'questions.duplicate_forbidden')
  const [canonical] = await glimpsesOf(read, await canonicalIds(read, [chosen]))
  if (!canonical || canonical.id === id) return fail('questions.duplicate_unknown', 404)
  return {
    id,
    question: glimpseOf({ ...question, firstLines: question.bodyText }),
    canonical,
    wordsMissing: await wordsMissing(read, viewer, question, canonical.id),
    reputation: MERGE_VOTE_REPUTATION.value,
    followers: await read.$count(questionFollows, eq(questionFollows.questionId, id)),
    isOwn: isAuthor(viewer, question),
  }
}
