import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { answers, incidents, questions, tags, users } from '#db/schema/index.ts'
import { visibleAnswerCount } from '../answers/find.server.ts'
import { answerCommentCount, questionCommentCount } from '../comments/comments.server.ts'
import { affectedOf } from '../incidents/affected.server.ts'
import { reputationTotal } from '../reputation/reputation.server.ts'
import { tagQuestionCount } from '../tags/tags.server.ts'
import { answerScore, questionScore } from '../votes/votes.server.ts'

/** Every number that is stored beside what it counts, by the formulas of commands and of `doctor`. */
export async function recountAll(tx: Tx) {
  await tx.update(questions).set({
    answerCount: sql`(${visibleAnswerCount})`,
    commentCount: sql`(${questionCommentCount})`,
    score: sql`(${questionScore})`,
  })
  await tx.update(answers).set({ commentCount: sql`(${answerCommentCount})`, score: sql`(${answerScore})` })
  await tx.update(tags).set({ questionCount: sql`(${tagQuestionCount})` })
  await tx.update(users).set({ reputation: sql`(${reputationTotal(users.id)})` })
  await tx.update(incidents).set({ affectedCount: sql`(${affectedOf})` })
}
