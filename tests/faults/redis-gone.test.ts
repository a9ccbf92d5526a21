import { expect, onTestFinished } from 'vitest'
import { test } from '../support/forum.ts'
import { keysIn, startRedis, whyNoRedis } from '../support/redis.ts'
import { AT_ONCE_MS, OUTAGES, THAT_FAILS, underLoad, whyNoServer } from './load/services.ts'

const reason = whyNoServer ?? (await whyNoRedis())
if (reason) console.info(`No test with a Redis that is gone (${reason})`)

/** Passwords tried against one account before the first 429. */
const TRIES = 10

test.skipIf(reason)(
  `a Redis ${THAT_FAILS} keeps nobody waiting, and attempts are counted all the same`,
  { timeout: 180_000 },
  async ({ forum }) => {
    const redis = await startRedis()
    onTestFinished(redis.remove)
    const { server, load, more, end } = await underLoad(forum, { REDIS_URL: redis.url, LOG_LEVEL: 'info' })
    const countedThere = () => expect.poll(() => keysIn(redis), { timeout: 10_000 }).not.toEqual([])
    const logged = (words: string) => server.log().split(words).length - 1
    await countedThere()

    const outages = {
      'is gone': { strike: redis.kill, mend: redis.restart, handle: 'lin' },
      hangs: { strike: redis.freeze, mend: redis.thaw, handle: 'ann' },
    }
    for (const [index, outage] of OUTAGES.entries()) {
      const { strike, mend, handle } = outages[outage]
      await strike()
      await expect.poll(() => logged('Redis is gone'), { timeout: 10_000 }).toBe(index + 1)
      load.usualMs()
      await more()
      expect(load.usualMs()).toBeLessThan(AT_ONCE_MS)
      expect(await triesOf(server.origin, handle)).toBe(TRIES)
      await mend()
      await expect.poll(() => logged('Redis is back'), { timeout: 10_000 }).toBe(index + 1)
      await more()
      await countedThere()
    }
    await end()
  },
)

/** How many wrong passwords are looked at before it is enough. */
async function triesOf(origin: string, handle: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    const body = new URLSearchParams({ handle, password: `wrong password ${tries}` })
    const { status } = await fetch(`${origin}/login`, {
      method: 'POST',
      body,
      headers: { origin, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    })
    if (status === 429) return tries
    expect(status).toBe(400)
  }
}
