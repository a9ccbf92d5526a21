import { and, isNotNull, lte, not, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { questions, waitingTold } from '#db/schema/index.ts'
import { tellEach } from '../notices/tell.server.ts'
import { TOLD_A_RUN, TOLD_AFTER } from './rules.ts'
import { hasNoWord } from './waiting.ts'

/** Tells askers who waited so long, and whom nobody has answered, what they can do: once a question. */
export async function tellWaitingAskers(db: Db, now: Date) {
  const wasTold = sql`exists (select 1 from waiting_told w where w.question_id = ${questions.id})`
  const since = new Date(now.getTime() - TOLD_AFTER.ms)
  const due = await db.read
    .select({ id: questions.id, authorId: questions.authorId })
    .from(questions)
    .where(and(hasNoWord(now), lte(questions.createdAt, since), isNotNull(questions.authorId), not(wasTold)))
    .orderBy(questions.createdAt, questions.id)
    .limit(TOLD_A_RUN)
  if (due.length === 0) return
  await db.write(async (tx) => {
    for (const { id, authorId } of due) {
      const told = await tx
        .insert(waitingTold)
        .values({ questionId: id, toldAt: now })
        .onConflictDoNothing()
        .returning({ id: waitingTold.questionId })
      if (told.length === 0) continue
      const event = { questionId: id, actorId: null, anchor: '' }
      await tellEach(tx, event, [['still_waiting', [authorId]]], now)
    }
  })
}
