import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { answers, questions, users } from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { diagnose } from '~/features/doctor/doctor.server.ts'
import type { Forum } from '../support/forum.ts'
import { SITE } from './import-dump.ts'

/** A moderator of this forum, whom no import knows. */
export async function moderator(forum: Forum) {
  const [row] = await forum.db.write((tx) =>
    tx
      .insert(users)
      .values({
        handle: 'mei',
        handleKey: 'mei',
        displayName: 'Mei',
        role: 'moderator',
        trusted: true,
        passwordHash: 'x',
        createdAt: forum.now,
      })
      .returning({ id: users.id }),
  )
  const member = row && (await memberById(forum.db.read, row.id))
  if (!member) throw new Error('The moderator was not made')
  return member
}

export const theQuestion = async (db: Db) => {
  const [row] = await db.read
    .select()
    .from(questions)
    .where(eq(questions.sourceUrl, `${SITE}/questions/1`))
  if (!row) throw new Error('Question 1 was not imported')
  return row
}
export const theAnswer = async (db: Db) => {
  const [row] = await db.read
    .select()
    .from(answers)
    .where(eq(answers.sourceUrl, `${SITE}/a/2`))
  if (!row) throw new Error('Answer 2 was not imported')
  return row
}

export async function expectConsistent(db: Db) {
  const { findings } = await diagnose(db, openMemorySearch())
  expect([...findings.values()].flat()).toEqual([])
}

/** The dump of a site that lost question 1 with all that hung on it. */
