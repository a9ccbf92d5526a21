import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { dialect } from '#db/kit/index.ts'
import { recordQueries } from '#db/reads.server.ts'
import { outbox } from '#db/schema/index.ts'
import { claimDue } from '~/jobs/claims.server.ts'
import { bringOutboxBack } from '~/jobs/clock.server.ts'
import { CLAIM_SIZE } from '~/jobs/rules.ts'
import { type Forum, test } from '../support/forum.ts'
import { planOf } from './plans/plans.ts'

/** As after an import: the index is owed much, and nobody else anything. */
async function oweMuch({ db, now }: Forum) {
  const row = { topic: 'question.changed', availableAt: now, createdAt: now }
  const rows = Array.from({ length: 3_000 }, (_, at) => ({
    ...{ ...row, key: `question:${at + 1}`, payload: { questionId: at + 1 } },
  }))
  await db.write(async (tx) => {
    await tx.insert(outbox).values(rows)
    if (dialect === 'postgresql') await tx.rows(sql`analyze outbox`)
  })
}

/** How the queries of `work` are planned. */
async function plansOf({ db }: Forum, work: () => Promise<unknown>): Promise<string[]> {
  const { queries } = await recordQueries(work)
  return db.snapshot(async (read) => {
    const plans: string[] = []
    for (const query of queries) plans.push(await planOf(read, query))
    return plans
  })
}

test('a lane that owes nothing looks at nothing of what another one owes', async ({ forum }) => {
  await oweMuch(forum)
  const plans = await plansOf(forum, () => claimDue(forum.db, ['letter.asked', 'mail.owed'], forum.now))
  expect(plans).not.toEqual([])
  for (const plan of plans) expect(plan).toMatch(/outbox_topic/)
})

test('a lane of several topics takes what is due of all of them, the oldest first', async ({ forum }) => {
  const { db, now } = forum
  await oweMuch(forum)
  const earlier = new Date(now.getTime() - 1_000)
  const row = { payload: {}, createdAt: earlier, availableAt: earlier }
  await db.write((tx) => tx.insert(outbox).values({ ...row, topic: 'entry.changed', key: 'entry:1' }))
  const { rows } = await claimDue(db, ['question.changed', 'entry.changed'], now)
  expect(rows).toHaveLength(CLAIM_SIZE)
  expect(rows.slice(0, 3).map(({ key }) => key)).toEqual(['entry:1', 'question:1', 'question:2'])
})

test('what waits for a clock that was ahead is found without reading what is due', async ({ forum }) => {
  await oweMuch(forum)
  const plans = await plansOf(forum, () => bringOutboxBack(forum.db, forum.now))
  expect(plans).toHaveLength(2)
  for (const plan of plans) expect(plan).toMatch(/outbox_due|outbox_claimed/)
})
