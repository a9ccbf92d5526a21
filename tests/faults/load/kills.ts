import { expect } from 'vitest'
import { outbox } from '#db/schema/index.ts'
import type { Forum } from '../../support/forum.ts'
import { isFullRun } from '../../support/sampling.ts'
import { acknowledgedBeyond, drained, expectWhole, missingOf, serverFolder } from './forum-under-load.ts'
import { MixedLoad } from './mixed-load.ts'
import { peopleOf } from './people.ts'

/** KILLS=500 npx vitest run --project faults tests/faults/killed-under-load */
export const KILLS = Number(process.env.KILLS) || (isFullRun ? 50 : 3)
/** It dies after so many acts, never the same, and so in the middle of each kind. */
const ACTS = { least: 10, most: 80 }

/** A server that dies in the middle of its work, again and again. */
export async function killUnderLoad(forum: Forum) {
  const { db } = forum
  const load = new MixedLoad(await peopleOf(forum), KILLS)
  const { start } = await serverFolder()
  for (let kill = 0; kill < KILLS; kill++) {
    const server = await start(db)
    const before = load.acknowledged.length
    const acting = load.run(server.origin, new AbortController().signal)
    const enough = before + ACTS.least + Math.random() * (ACTS.most - ACTS.least)
    await acknowledgedBeyond(load, enough)
    await server.kill()
    await acting
    expect(await missingOf(db, load.acknowledged.slice(before))).toEqual([])
    expect(await forum.differences()).toEqual([])
  }
  // What the dead had begun is taken up by others after a minute on PostgreSQL: it passes.
  if (db.dialect === 'postgresql') await db.write((tx) => tx.update(outbox).set({ claimedUntil: null }))
  const last = await start(db)
  await drained(db)
  await last.stop()
  expect(load.unavailable).toBe(0)
  await expectWhole(forum, load)
}
