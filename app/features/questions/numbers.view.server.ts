import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import type { Slots } from '#db/prepared.server.ts'
import { questionFollows, questions } from '#db/schema/index.ts'
import { isPublic } from './state.ts'

type Asked = Slots<{ id: QuestionId }>

/** What is counted around a question, as columns beside it. */
export const numbersIn = (read: ReadDb, { id }: Asked) => ({
  duplicateCount: read.$count(questions, and(isPublic, eq(questions.canonicalId, id))),
  followerCount: read.$count(questionFollows, eq(questionFollows.questionId, id)),
})

/** Once when the viewer follows it. */
export const followsIn = (read: ReadDb, { id, viewerId }: Asked & Slots<{ viewerId: UserId }>) =>
  read.$count(questionFollows, and(eq(questionFollows.questionId, id), eq(questionFollows.userId, viewerId)))
