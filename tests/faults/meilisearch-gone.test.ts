import { expect, onTestFinished } from 'vitest'
import { standIn } from '../search/meilisearch/stand-in.ts'
import { test } from '../support/forum.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { drained, expectWhole } from './load/forum-under-load.ts'
import { AT_ONCE_MS, underLoad } from './load/services.ts'

/** One after the other, and less than they would take if each waited for a server that says nothing. */
const SEARCHES = 8
const SEARCHES_MS = 7_000
/** Longer than a server that fails is left alone. */
const BACK = { timeout: 15_000 }

test('a Meilisearch that is gone or hangs under load costs no reader an answer, and has everything once it is back', {
  timeout: 90_000,
}, async ({ forum }) => {
  const meilisearch = await standIn()
  onTestFinished(meilisearch.stop)
  const network = await tcpProxy(meilisearch.port)
  onTestFinished(network.stop)
  const settings = { MEILI_HOST: `http://${network.address}` }
  const { server, load, more } = await underLoad(forum, settings)
  const search = async () => {
    const page = await fetch(`${server.origin}/search?q=deposit`)
    const text = await page.text()
    return {
      status: page.status,
      by: text.includes('usual search engine does not answer') ? 'the embedded engine' : 'the server',
      finds: text.includes('/questions/'),
    }
  }
  const answeredBy = (by: string) => ({ status: 200, by, finds: true })
  await expect.poll(search, BACK).toEqual(answeredBy('the server'))

  for (const strike of [network.kill, network.hang]) {
    await strike()
    load.usualMs()
    const acting = more()
    const began = performance.now()
    for (let count = 0; count < SEARCHES; count++)
      expect(await search()).toEqual(answeredBy('the embedded engine'))
    expect(performance.now() - began).toBeLessThan(SEARCHES_MS)
    await acting
    expect(load.usualMs()).toBeLessThan(AT_ONCE_MS)
    await network.mend()
    await expect.poll(search, BACK).toEqual(answeredBy('the server'))
  }
  await more()
  await load.end()
  await drained(forum.db)
  await server.stop()
  expect(load.unavailable).toBe(0)
  // The two indexes are compared with the database as well.
  await expectWhole(forum, load, settings)
})
