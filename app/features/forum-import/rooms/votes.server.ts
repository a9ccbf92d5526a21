import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, questions, votes } from '#db/schema/index.ts'
import type { Fields } from '../../forum-export/kinds/kind.ts'
import { publishQuestions } from '../../import/publish.server.ts'
import { answerScore, questionScore } from '../../votes/votes.server.ts'
import type { Importing } from '../importing.ts'
import { threadsOf } from './comments.server.ts'
import { type Room, standsBy } from './room.ts'

/** One vote a person and post: the one that was cast here stands. */
export const voteRoom: Room = {
  standing: standsBy(votes, ['questionId', 'answerId'], placeOf),
  written: (tx, importing, { inserted, updated }) =>
    recount(
      tx,
      importing,
      [...inserted, ...updated].map(({ item }) => item.values),
    ),
  removed: recount,
}

function placeOf({ userId, questionId, answerId }: Fields) {
  return `${userId} ${questionId ?? ''}/${answerId ?? ''}`
}

async function recount(tx: Tx, { db, now }: Importing, cast: Fields[]) {
  const ids = (name: string) => [...new Set(cast.flatMap((vote) => (vote[name] ?? []) as number))]
  const [questionIds, answerIds] = [ids('questionId') as QuestionId[], ids('answerId') as AnswerId[]]
  if (questionIds.length > 0)
    await tx.update(questions).set({ score: questionScore }).where(inArray(questions.id, questionIds))
  if (answerIds.length > 0)
    await tx.update(answers).set({ score: answerScore }).where(inArray(answers.id, answerIds))
  const threads = await threadsOf(tx, answerIds)
  await publishQuestions(tx, db.dialect, [...questionIds, ...threads.values()], now)
}
