import { existsSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { questions, revisions } from '#db/schema/index.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import { test } from '../support/forum.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'

/** The file and the log beside it, byte for byte. */
const bytesOf = (file: string) =>
  [file, `${file}-wal`].map((path) => (existsSync(path) ? readFileSync(path, 'latin1') : '')).join('')

test('what was taken out of a thread is not in the file any more', async ({ forum }) => {
  const { db, now } = forum
  const { question } = await forum.question()
  const text = `Mine is ${PHRASE}.`
  await db.write(async (tx) => {
    await tx
      .update(questions)
      .set({ body: text, bodyHtml: text, bodyText: text })
      .where(eq(questions.id, question.id))
    await tx.update(revisions).set({ body: text })
  })
  expect(bytesOf(db.location)).toContain(PHRASE)
  await purgeThread(db, await forum.staff(), question.id, now)
  expect(bytesOf(db.location)).not.toContain('pitch dove')
})
