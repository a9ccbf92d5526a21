import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { answers, questions } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'
import {
  ANSWER_UPVOTE_POINTS,
  DOWNVOTED_POST_POINTS,
  DOWNVOTING_ANSWER_POINTS,
  QUESTION_UPVOTE_POINTS,
  REPUTATION_FOR_VOTES_THAT_EARN,
} from '../reputation/rules.ts'

export interface Vote {
  voter: Pick<Member, 'id' | 'reputation'>
  post: PostRef
  authorId: UserId | null
}

/** Whom a vote gives or costs points, and how many. */
export function effectsOf({ voter, post, authorId }: Vote, value: 1 | -1) {
  const isQuestion = post.kind === 'question'
  const author = authorId === null ? [] : [authorId]
  if (value === 1) {
    const kind = isQuestion ? ('question_upvoted' as const) : ('answer_upvoted' as const)
    const worth = (isQuestion ? QUESTION_UPVOTE_POINTS : ANSWER_UPVOTE_POINTS).value
    const points = voter.reputation >= REPUTATION_FOR_VOTES_THAT_EARN.value ? worth : 0
    return author.map((userId) => ({ userId, kind, points }))
  }
  const cost = { userId: voter.id, kind: 'downvoted_answer' as const, points: DOWNVOTING_ANSWER_POINTS.value }
  const losses = author.map((userId) => ({
    userId,
    kind: 'post_downvoted' as const,
    points: DOWNVOTED_POST_POINTS.value,
  }))
  return isQuestion ? losses : [...losses, cost]
}

export async function changeScore(tx: Tx, post: PostRef, by: number): Promise<number> {
  const rows =
    post.kind === 'question'
      ? await tx
          .update(questions)
          .set({ score: sql`${questions.score} + ${by}` })
          .where(eq(questions.id, post.id))
          .returning({ score: questions.score })
      : await tx
          .update(answers)
          .set({ score: sql`${answers.score} + ${by}` })
          .where(eq(answers.id, post.id))
          .returning({ score: answers.score })
  return rows[0]?.score ?? 0
}
