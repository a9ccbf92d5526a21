import { and, eq, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { votes } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import type { VoteValue } from './policy.ts'

/** What this viewer voted on a question, as a column beside it; null where they did not. */
export const voteIn = (
  read: ReadDb,
  { id, viewerId }: Slots<{ id: QuestionId; viewerId: UserId | null }>,
) => {
  const own = read
    .select({ value: votes.value })
    .from(votes)
    .where(and(eq(votes.questionId, id), eq(votes.userId, viewerId)))
  return sql<number | null>`${own}`
}

/** Of a post that was read with it. */
export const voteOf = ({ viewerVote }: { viewerVote: number | null }) => (viewerVote ?? 0) as VoteValue

interface Asked {
  userId: UserId
  questionIds: QuestionId[]
  answerIds: AnswerId[]
}

const votesOn = prepared((read, { userId, questionIds, answerIds }: Slots<Asked>) =>
  read
    .select({ questionId: votes.questionId, answerId: votes.answerId, value: votes.value })
    .from(votes)
    .where(
      and(
        eq(votes.userId, userId),
        or(anyOf(votes.questionId, questionIds), anyOf(votes.answerId, answerIds)),
      ),
    ),
)

/** What this viewer voted in a thread, in one query; nothing is asked for visitors. */
export async function viewerVotes(
  read: ReadDb,
  viewer: Viewer,
  questionIds: QuestionId[],
  answerIds: AnswerId[],
): Promise<(post: PostRef) => VoteValue> {
  const none = () => 0 as const
  if (!viewer || questionIds.length + answerIds.length === 0) return none
  const rows = await votesOn(read, { userId: viewer.id, questionIds, answerIds })
  const byPost = new Map(
    rows.map((row) => [row.questionId ? `q${row.questionId}` : `a${row.answerId}`, row.value]),
  )
  return (post) => (byPost.get(`${post.kind === 'question' ? 'q' : 'a'}${post.id}`) ?? 0) as VoteValue
}
