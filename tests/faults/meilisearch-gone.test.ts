import { expect, onTestFinished } from 'vitest'
import { standIn } from '../search/meilisearch/stand-in.ts'
import { test } from '../support/forum.ts'
import { AT_ONCE_MS, networkTo, OUTAGES, THAT_FAILS, underLoad, whyNoServer } from './load/services.ts'

/** One after the other: who is not the first waits for no server that says nothing. */
const SEARCHES = 8
/** Longer than a server that fails is left alone. */
const BACK = { timeout: 60_000 }

test.skipIf(whyNoServer)(
  `a Meilisearch ${THAT_FAILS} costs no reader an answer, and has everything once it is back`,
  { timeout: 180_000 },
  async ({ forum }) => {
    const meilisearch = await standIn()
    onTestFinished(meilisearch.stop)
    const network = await networkTo(meilisearch.port)
    const settings = { MEILI_HOST: `http://${network.address}` }
    const { server, load, more, end } = await underLoad(forum, settings)
    const took: number[] = []
    const search = async () => {
      const began = performance.now()
      const page = await fetch(`${server.origin}/search?q=deposit`)
      const text = await page.text()
      took.push(performance.now() - began)
      return {
        status: page.status,
        by: text.includes('usual search engine does not answer') ? 'the embedded engine' : 'the server',
        finds: text.includes('/questions/'),
      }
    }
    const answeredBy = (by: string) => ({ status: 200, by, finds: true })
    await expect.poll(search, BACK).toEqual(answeredBy('the server'))

    for (const outage of OUTAGES) {
      await network.strike(outage)
      load.usualMs()
      const acting = more()
      took.length = 0
      for (let count = 0; count < SEARCHES; count++)
        expect(await search()).toEqual(answeredBy('the embedded engine'))
      expect(Math.min(...took)).toBeLessThan(AT_ONCE_MS)
      await acting
      expect(load.usualMs()).toBeLessThan(AT_ONCE_MS)
      await network.mend()
      await expect.poll(search, BACK).toEqual(answeredBy('the server'))
    }
    await end()
  },
)
