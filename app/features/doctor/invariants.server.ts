import { and, asc, count, eq, gt, isNotNull, isNull, min, ne, or } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers, questions } from '#db/schema/index.ts'
import { withdrawIn } from '../answers/acceptance.server.ts'
import { CHECK_BATCH, type Check } from './check.ts'
import type { Finding } from './finding.ts'

/** What was accepted is an answer of the question, and there. */
export const acceptance: Check = {
  name: 'question accepted_answer_id',
  async find(read, after) {
    const rows = await read
      .select({ id: questions.id, stored: questions.acceptedAnswerId })
      .from(questions)
      .leftJoin(answers, eq(answers.id, questions.acceptedAnswerId))
      .where(
        and(
          gt(questions.id, after as QuestionId),
          isNotNull(questions.acceptedAnswerId),
          or(isNull(answers.id), ne(answers.questionId, questions.id), isNotNull(answers.deletedAt)),
        ),
      )
      .orderBy(asc(questions.id))
      .limit(CHECK_BATCH)
    return rows.map(({ id, stored }) => ({
      subject: `question ${id}`,
      id,
      what: 'accepted_answer_id',
      stored,
      expected: null,
    }))
  },
  async mend(tx, found, now) {
    for (const { id } of found) await withdrawAcceptance(tx, id as QuestionId, now)
  },
}

/** With its points, as far as the answer still exists. */
async function withdrawAcceptance(tx: Tx, id: QuestionId, now: Date) {
  const [question] = await tx.select().from(questions).where(eq(questions.id, id))
  if (!question?.acceptedAnswerId) return
  const exists = await tx.$count(answers, eq(answers.id, question.acceptedAnswerId))
  if (exists > 0) await withdrawIn(tx, question, now)
  else
    await tx.update(questions).set({ acceptedAnswerId: null, acceptedAt: null }).where(eq(questions.id, id))
  await publish(tx, 'question.changed', { questionId: id }, now)
}

/** One answer a person and question, imported ones aside. Which of two is to go, a person must say. */
export const oneAnswerPerPerson: Check = {
  name: 'answers per person',
  async find(read: ReadDb, after: number): Promise<Finding[]> {
    const first = min(answers.id)
    const rows = await read
      .select({ id: first, questionId: answers.questionId, authorId: answers.authorId, stored: count() })
      .from(answers)
      .where(and(isNull(answers.deletedAt), isNull(answers.sourceUrl), isNotNull(answers.authorId)))
      .groupBy(answers.questionId, answers.authorId)
      .having(and(gt(count(), 1), gt(first, after)))
      .orderBy(asc(first))
      .limit(CHECK_BATCH)
    return rows.map(({ id, questionId, authorId, stored }) => ({
      subject: `question ${questionId}`,
      id: Number(id),
      what: `number of answers by member ${authorId}`,
      stored,
      expected: 1,
    }))
  },
}
