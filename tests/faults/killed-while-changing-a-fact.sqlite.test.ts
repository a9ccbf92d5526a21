import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { asc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { faqEntries, faqVersions, livingFactValues, outbox } from '#db/schema/index.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { getFact } from '~/features/living-facts/find.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { isFullRun } from '../support/sampling.ts'

const KILLS = isFullRun ? 30 : 3
const SLUG = 'confirmations'

/** Runs tests/faults/fact-changer.ts until it has acknowledged `count` changes, then kill -9. */
async function changeUntilKilled(file: string, handle: string, count: number): Promise<number> {
  const command = ['tests/support/run-ts.mjs', 'tests/faults/fact-changer.ts', file, handle, SLUG]
  const child = spawn(process.execPath, command)
  let last = 0
  let acknowledged = 0
  for await (const line of createInterface(child.stdout)) {
    last = Number(line)
    acknowledged++
    if (acknowledged === count) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return last
}

async function makeEntries(forum: Forum) {
  const staff = await forum.staff()
  const value = { value: { en: '1' }, unit: { en: 'confirmations', 'zh-CN': '个确认' }, source: 'Notice 1' }
  await createFact(forum.db, staff, { slug: SLUG, name: { en: 'It' }, words: [], ...value }, forum.now)
  for (const language of ['en', 'zh-CN', 'en', 'zh-CN'] as const) {
    const text = {
      title: `Entry in ${language}`,
      body: `It needs {{fact:${SLUG}}} before it arrives.`,
      language,
    }
    const entry = newEntry.parse({ ...text, origin: 'staff', category: 'deposits' })
    await createEntry(forum.db, staff, entry, forum.now)
  }
  await forum.db.write((tx) => tx.delete(outbox))
  return staff
}

test(`kill -9 while a fact is changed leaves all of a change or nothing, ${KILLS} times`, {
  timeout: 600_000,
}, async ({ forum }) => {
  const staff = await makeEntries(forum)
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await changeUntilKilled(forum.db.location, staff.handle, 3 + kill)
    const { present } = await getFact(forum.db.read, SLUG)
    const number = Number(present.number)
    expect(number).toBeGreaterThanOrEqual(acknowledged)
    expect(present.value.en).toBe(String(number))
    const approved = eq(livingFactValues.state, 'approved')
    expect(await forum.db.read.$count(livingFactValues, approved)).toBe(number)
    const entries = await forum.db.read.select().from(faqEntries).orderBy(asc(faqEntries.id))
    const [en, zh] = [`It needs ${number} confirmations`, `It needs ${number} 个确认`]
    expect(entries.map((entry) => entry.bodyText.replace(' before it arrives.', ''))).toEqual([
      en,
      zh,
      en,
      zh,
    ])
    expect(entries.map((entry) => entry.revision)).toEqual([number, number, number, number])
    expect(await forum.db.read.$count(faqVersions)).toBe(4 * number)
    expect(await forum.db.read.$count(outbox, eq(outbox.topic, 'entry.changed'))).toBe(4 * (number - 1))
  }
  expect(await forum.differences()).toEqual([])
})
