import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { answers, questions, revisions } from '#db/schema/index.ts'
import { SITE } from './import-dump.ts'

export async function questionFrom(db: Db, id: number) {
  const [row] = await db.read
    .select()
    .from(questions)
    .where(eq(questions.sourceUrl, `${SITE}/questions/${id}`))
  if (!row) throw new Error(`Question ${id} was not imported`)
  return row
}

export async function answerFrom(db: Db, id: number) {
  const [row] = await db.read
    .select()
    .from(answers)
    .where(eq(answers.sourceUrl, `${SITE}/a/${id}`))
  if (!row) throw new Error(`Answer ${id} was not imported`)
  return row
}

export const revisionsOfQuestion = (db: Db, id: (typeof questions.$inferSelect)['id']) =>
  db.read.select().from(revisions).where(eq(revisions.questionId, id)).orderBy(asc(revisions.number))
