import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { insertRows } from '#db/insert-rows.server.ts'
import {
  answers,
  comments,
  notices,
  questionFollows,
  questions,
  questionTags,
  reputationEvents,
  revisions,
  votes,
} from '#db/schema/index.ts'

type Post<Row> = Omit<Row, 'id'>

/** What is written together. */
export interface Rows {
  questions: (Post<typeof questions.$inferInsert> & { id: QuestionId })[]
  answers: (Post<typeof answers.$inferInsert> & { id: AnswerId })[]
  questionTags: (typeof questionTags.$inferInsert)[]
  revisions: (typeof revisions.$inferInsert)[]
  comments: (typeof comments.$inferInsert)[]
  votes: (typeof votes.$inferInsert)[]
  reputationEvents: (typeof reputationEvents.$inferInsert)[]
  questionFollows: (typeof questionFollows.$inferInsert)[]
  notices: (typeof notices.$inferInsert)[]
}

export const noRows = (): Rows => ({
  questions: [],
  answers: [],
  questionTags: [],
  revisions: [],
  comments: [],
  votes: [],
  reputationEvents: [],
  questionFollows: [],
  notices: [],
})

/** In the order in which they name each other. */
export async function writeRows(tx: Tx, rows: Rows) {
  await insertRows(tx, questions, rows.questions)
  await insertRows(tx, answers, rows.answers)
  await insertRows(tx, questionTags, rows.questionTags)
  await insertRows(tx, revisions, rows.revisions)
  await insertRows(tx, comments, rows.comments)
  await insertRows(tx, votes, rows.votes)
  await insertRows(tx, reputationEvents, rows.reputationEvents)
  await insertRows(tx, questionFollows, rows.questionFollows)
  await insertRows(tx, notices, rows.notices)
}
