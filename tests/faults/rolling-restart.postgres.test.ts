import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { whyNoConcurrency } from '../support/database.ts'
import { test } from '../support/forum.ts'
import { isFullRun } from '../support/sampling.ts'
import { Balancer, LOOK_MS } from './load/balancer.ts'
import { BrowserLoad } from './load/browser-load.ts'
import { drained, missingOf, serverFolder } from './load/forum-under-load.ts'
import { MixedLoad } from './load/mixed-load.ts'
import { peopleOf } from './load/people.ts'

const reason = whyNoConcurrency()
if (reason) console.info(`No rolling restarts (${reason})`)

/** Of both servers. */
const ROUNDS = isFullRun ? 10 : 1
/** The balancer sees it in a tenth of that, were the machine not busy. */
const STOP_DELAY_MS = 10 * LOOK_MS
/** Between one restart and the next. */
const PAUSE_MS = 500

test.skipIf(reason)(
  `two servers that are restarted one after the other under load fail no request, ${ROUNDS} times`,
  { timeout: 120_000 + ROUNDS * 60_000 },
  async ({ forum }) => {
    const { db } = forum
    const { question } = await forum.question()
    const load = new MixedLoad(await peopleOf(forum), 7)
    const { start } = await serverFolder()
    const balancer = new Balancer()
    const origin = await balancer.listen()
    const begin = async () => {
      const server = await start(db, { ORIGIN: origin, STOP_DELAY_MS: String(STOP_DELAY_MS) })
      balancer.add(server.origin)
      return server
    }
    let servers: Awaited<ReturnType<typeof begin>>[] = await Promise.all([begin(), begin()])
    const bothReady = () =>
      expect.poll(balancer.readyCount, { timeout: 10_000, interval: LOOK_MS }).toBe(servers.length)
    await bothReady()

    const end = new AbortController()
    const browsers = ['ann', 'ben'].map((handle) => new BrowserLoad(origin, handle))
    const acting = [
      load.run(origin, end.signal),
      ...browsers.map((browser) => browser.run(question.id, end.signal)),
    ]
    for (let round = 0; round < ROUNDS; round++) {
      for (const old of servers) {
        await sleep(PAUSE_MS)
        await old.stop()
        balancer.remove(old.origin)
        const next = await begin()
        servers = servers.map((server) => (server === old ? next : server))
        await bothReady()
      }
    }
    await sleep(PAUSE_MS)
    end.abort()
    await Promise.all(acting)

    const failed = [load.faults, load.unanswered, balancer.dropped, ...browsers.map(({ failed }) => failed)]
    expect(failed.flat()).toEqual([])
    expect(load.unavailable).toBe(0)
    for (const browser of browsers) expect(browser.answered).toBeGreaterThan(20 * ROUNDS)
    expect(load.acknowledged.length).toBeGreaterThan(20 * ROUNDS)
    expect(await missingOf(db, load.acknowledged)).toEqual([])
    await drained(db)
    const read = browsers.reduce((sum, { answered }) => sum + answered, 0)
    console.info(`${2 * ROUNDS} restarts, ${load.acknowledged.length} acts and ${read} requests of browsers`)
    await Promise.all(servers.map((server) => server.stop()))
    await balancer.close()
  },
)
