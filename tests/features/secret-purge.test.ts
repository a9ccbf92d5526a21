import { eq, getTableColumns, is, sql, Table } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import * as schema from '#db/schema/index.ts'
import type { Db } from '#db/types.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import { test } from '../support/forum.ts'

const { answers, questions, revisions, searches, secretPurges, submissions } = schema
const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const LINES = PHRASE.replaceAll(' ', '\n')

/** Everything that every table holds. */
async function dump({ read }: Db): Promise<string> {
  const rows: unknown[] = []
  for (const table of Object.values(schema)) {
    if (is(table, Table) && Object.keys(getTableColumns(table)).length > 0) {
      rows.push(...(await read.rows(sql`select * from ${table}`)))
    }
  }
  return JSON.stringify(rows)
}

describe('taking a secret out of a thread', () => {
  test('reaches its texts, revisions and whatever else was made of them, and keeps the fact', async ({
    forum,
  }) => {
    const { db, now } = forum
    const { question, asker } = await forum.question()
    const { id } = await forum.answer(question)
    const staff = await forum.staff()
    // As it came in before anybody knew such phrases.
    await db.write(async (tx) => {
      const leaked = {
        body: `Mine is ${PHRASE}.`,
        bodyHtml: `<p>Mine is ${PHRASE}.</p>`,
        bodyText: `Mine is ${PHRASE}.`,
      }
      await tx.update(questions).set(leaked).where(eq(questions.id, question.id))
      await tx
        .update(answers)
        .set({ body: `So:\n${LINES}`, bodyHtml: `<p>So:<br>${LINES}</p>`, bodyText: `So: ${PHRASE}` })
        .where(eq(answers.id, id))
      await tx.update(revisions).set({ body: `Mine is ${PHRASE}.`, reason: PHRASE })
      await tx.update(submissions).set({ path: `/questions/1/${PHRASE.replaceAll(' ', '-')}` })
      const searched = { token: 'a', text: PHRASE, language: 'en', results: 0, createdAt: now } as const
      await tx.insert(searches).values(searched)
    })
    expect(await purgeThread(db, staff, question.id, now)).toBe(2)
    expect(await dump(db)).not.toMatch(/pitch|bunker/)
    expect(await forum.questionRow(question)).toMatchObject({
      body: 'Mine is ▮▮▮.',
      bodyHtml: '<p>Mine is ▮▮▮.</p>\n',
      bodyText: 'Mine is ▮▮▮.',
      authorId: asker.id,
    })
    expect(await db.read.select().from(secretPurges)).toMatchObject([
      { questionId: question.id, actorId: staff.id, found: 2 },
    ])
  })

  test('is for staff, and says when there is none', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const refused = purgeThread(forum.db, asker, question.id, forum.now)
    await expect(refused).rejects.toMatchObject({ code: 'accounts.staff_only', status: 403 })
    const staff = await forum.staff()
    const nothing = purgeThread(forum.db, staff, question.id, forum.now)
    await expect(nothing).rejects.toMatchObject({ code: 'guard.nothing_found', status: 409 })
  })
})
