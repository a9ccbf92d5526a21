import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Forum } from '../../support/forum.ts'
import { isFullRun } from '../../support/sampling.ts'
import { askwell, drained, missingOf, peopleOf, serverFolder } from './forum-under-load.ts'
import { MixedLoad } from './mixed-load.ts'

/** KILLS=500 npx vitest run --project faults tests/faults/killed-under-load */
export const KILLS = Number(process.env.KILLS) || (isFullRun ? 50 : 3)
/** Long enough for hundreds of acts, and never the same, so that it dies in the middle of each kind. */
const LIFE_MS = { least: 300, most: 1_500 }

/** A server that dies in the middle of its work, again and again. */
export async function killUnderLoad(forum: Forum) {
  const { db } = forum
  const load = new MixedLoad(await peopleOf(forum), KILLS)
  const { start, remove } = await serverFolder()
  for (let kill = 0; kill < KILLS; kill++) {
    const server = await start(db)
    const before = load.acknowledged.length
    const acting = load.run(server.origin, new AbortController().signal)
    await sleep(LIFE_MS.least + Math.random() * (LIFE_MS.most - LIFE_MS.least))
    await server.kill()
    await acting
    expect(await missingOf(db, load.acknowledged.slice(before))).toEqual([])
    expect(await forum.differences()).toEqual([])
  }
  const last = await start(db)
  await drained(db)
  await last.stop()
  expect(await missingOf(db, load.acknowledged)).toEqual([])
  expect(load.faults).toEqual([])
  expect(load.acknowledged.length).toBeGreaterThan(KILLS * 5)
  expect(await askwell({ DATABASE_URL: db.location }, 'doctor')).toMatchObject({ code: 0 })
  await remove()
}
