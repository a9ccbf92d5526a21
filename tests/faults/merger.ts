import { asc, eq, isNotNull } from 'drizzle-orm'
import { openDb } from '#db/client.server.ts'
import { answers, questions } from '#db/schema/index.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { mergeThreads } from '~/features/moves/merge.server.ts'
import { turnAnswerIntoComment } from '~/features/moves/turn.server.ts'

/** Merges one thread after the other into the first one and makes the answer that it brings along a comment there, and
 *  prints a line for each act once it is committed: until somebody kills it. */
const [file = '', handle = ''] = process.argv.slice(2)
const db = await openDb(file)
const staff = await memberByHandle(db.read, handle)
if (!staff) throw new Error(`There is no ${handle}`)
const threads = await db.read.select().from(questions).orderBy(asc(questions.id))
const [target, ...rest] = threads
if (!target) throw new Error('There is no thread')
for (const { id, mergedAt } of rest) {
  if (mergedAt) continue
  const [answer] = await db.read.select({ id: answers.id }).from(answers).where(eq(answers.questionId, id))
  await mergeThreads(db, staff, id, target.id, new Date())
  console.log('merged')
  if (answer) await turnAnswerIntoComment(db, staff, answer.id, null, new Date())
  console.log('turned')
}
const left = await db.read.$count(questions, isNotNull(questions.mergedAt))
throw new Error(`Nobody ended it: all ${left} are merged`)
