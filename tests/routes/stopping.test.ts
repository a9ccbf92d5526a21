import { describe, expect } from 'vitest'
import { test as base } from './support.ts'

const test = base.extend({ settings: { env: { STOP_DELAY_MS: '3000' } } })

describe('a server that is told to stop', () => {
  test('says so to its balancer at once, serves all the same, and keeps no connection', async ({ site }) => {
    expect((await site.get('/readyz')).status).toBe(200)
    const stopped = site.running.stop()
    const ready = await site.get('/readyz')
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }])
    for (const path of ['/', '/api/v1/questions', '/healthz']) {
      const answer = await site.get(path)
      expect([path, answer.status, answer.headers.get('connection')]).toEqual([path, 200, 'close'])
      await answer.arrayBuffer()
    }
    await stopped
    await expect(site.get('/')).rejects.toThrow('fetch failed')
  })
})
