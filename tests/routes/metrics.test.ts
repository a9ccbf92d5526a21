import { describe, expect } from 'vitest'
import { test as base } from './support.ts'

const TOKEN = 'a-token-of-the-watchman'
const test = base.extend({ settings: { env: { METRICS_TOKEN: TOKEN } } })

/** Of each series its value, by name and labels as they are written. */
function seriesIn(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1))]
    }),
  )
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('figures for whoever watches', () => {
  base('are not there where no token was set', async ({ site }) => {
    for (const headers of [{}, bearer('undefined'), bearer(TOKEN)])
      expect((await site.get('/metrics', headers)).status).toBe(404)
  })

  test('are there for whoever has the token alone', async ({ site }) => {
    const others = [{}, bearer(`${TOKEN}x`), bearer(TOKEN.slice(1)), { authorization: `Basic ${TOKEN}` }]
    for (const headers of others) expect((await site.get('/metrics', headers)).status).toBe(404)
    const answer = await site.get('/metrics', bearer(TOKEN))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('move with what is done', async ({ site }) => {
    const look = async () => seriesIn(await (await site.get('/metrics', bearer(TOKEN))).text())
    const home = 'askwell_http_request_seconds_count{route="/",method="GET",status="2xx"}'
    const before = await look()
    expect(before.get(home)).toBeUndefined()
    for (let times = 0; times < 3; times++) await (await site.get('/')).text()
    expect((await site.join('lin')).status).toBe(303)
    await (await site.get('/search?q=deposit')).text()
    await (await site.get('/no/such/place')).text()
    const moved = async (name: string) => ((await look()).get(name) ?? 0) - (before.get(name) ?? 0)
    await expect.poll(() => moved(home)).toBe(3)
    await expect
      .poll(() => moved('askwell_http_request_seconds_count{route="/*",method="GET",status="4xx"}'))
      .toBe(1)
    expect(
      await moved('askwell_http_request_seconds_count{route="/register",method="POST",status="3xx"}'),
    ).toBe(1)
    expect(await moved('askwell_page_cache_misses_total')).toBe(1)
    expect(await moved('askwell_page_cache_hits_total')).toBe(2)
    expect(await moved('askwell_page_cache_entries')).toBe(1)
    expect(await moved('askwell_page_cache_bytes')).toBeGreaterThan(1_000)
    expect(await moved('askwell_search_seconds_count{answer="whole"}')).toBeGreaterThan(0)
    expect(await moved('askwell_writes_total')).toBeGreaterThan(0)
    expect(await moved('askwell_commits_total')).toBeGreaterThan(0)
    const after = await look()
    expect(after.get('askwell_write_queue_waiting')).toBe(0)
    expect(after.get('askwell_database_up')).toBe(1)
    expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(50e6)
    expect(after.get('askwell_event_loop_delay_seconds{quantile="1"}')).toBeGreaterThanOrEqual(0)
    expect(after.get('askwell_mails_total{outcome="taken"}')).toBe(0)
  })

  test('say nothing of what anybody typed, and have no more series for more addresses', async ({ site }) => {
    const typed = ['walrus-handle', 'quagmire', 'zanzibar']
    const series = async () => seriesIn(await (await site.get('/metrics', bearer(TOKEN))).text()).size
    const visit = async (word: string) => {
      for (const path of [
        `/users/${word}`,
        `/${word}`,
        `/search?q=${word}`,
        `/api/v1/${word}`,
        `/uploads/${word}`,
      ])
        await (await site.get(path)).text()
    }
    await visit('walrus-handle')
    await series()
    const before = await series()
    for (const word of typed) await visit(word)
    await site.get('/users/one')
    expect(await series()).toBe(before)
    const text = await (await site.get('/metrics', bearer(TOKEN))).text()
    for (const word of typed) expect(text).not.toContain(word)
  })
})
