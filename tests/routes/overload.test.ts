import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { CAPACITY } from '~/http/overload/capacity.ts'
import { test as base } from './support.ts'

const METRICS_TOKEN = 'a-token-of-the-watchman'
const LANE = { places: 2, mayWait: 4 }
const capacity = {
  ...CAPACITY,
  lanes: { shared: LANE, own: LANE, large: LANE },
  ...{ waitMs: 1_000, headersMs: 500, bodyMs: 500, lookMs: 100, drainMs: 500 },
}
const test = base.extend({ settings: { env: { METRICS_TOKEN }, limits: 'none' as const, capacity } })

const MEMBERS = 30
const VISITORS = 20
const WATCHERS = 5

describe('far more than one process can do', () => {
  test('is answered in part, and keeps neither readers of kept pages nor whoever watches from their answers', {
    timeout: 60_000,
  }, async ({ site }) => {
    await site.join('lin')
    const cookie = `askwell_session=${site.cookie('askwell_session')}`
    site.forgetCookies()
    expect(cookie).not.toContain('undefined')
    await (await site.get('/questions')).text()
    const timed = async (path: string, headers: Record<string, string> = {}) => {
      const began = performance.now()
      const answer = await fetch(site.origin + path, { headers })
      return { status: answer.status, answer, text: await answer.text(), ms: performance.now() - began }
    }
    // Over connections that are open, all come at once: what connects meanwhile comes one after the other.
    await Promise.all(Array.from({ length: MEMBERS + VISITORS + WATCHERS }, () => timed('/healthz')))
    const [members, visitors, health] = await Promise.all([
      Promise.all(Array.from({ length: MEMBERS }, () => timed('/', { cookie, 'accept-language': 'zh-CN' }))),
      Promise.all(Array.from({ length: VISITORS }, () => timed('/questions'))),
      Promise.all(Array.from({ length: WATCHERS }, () => timed('/healthz'))),
    ])
    for (const { status } of [...visitors, ...health]) expect(status).toBe(200)
    const refused = members.filter(({ status }) => status === 503)
    expect(members.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(6)
    expect(refused.length).toBeGreaterThan(0)
    expect(members.every(({ status }) => status === 200 || status === 503)).toBe(true)
    for (const { answer, text } of refused) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(text).toContain('当前访问人数过多')
    }
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(refused[0]?.text ?? '')?.[1] ?? ''
    expect((await timed(style)).status).toBe(200)
    expect((await timed('/', { cookie })).status).toBe(200)
    const figures = (await timed('/metrics', { authorization: `Bearer ${METRICS_TOKEN}` })).text
    const counted = [
      ...figures.matchAll(/^askwell_requests_refused_total\{lane="own",reason="\w+"\} (\d+)$/gm),
    ]
    expect(counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(refused.length)
    expect(figures).toContain('askwell_requests_running{lane="own"} 0')
  })
})

describe('a slow client', () => {
  test('loses its connection, whether it sends or reads', { timeout: 60_000 }, async ({ site }) => {
    await (await site.get('/')).text()
    const { hostname, port } = new URL(site.origin)
    const host = `Host: ${hostname}:${port}\r\n`
    const client = (sent: string) => {
      const socket = connect(Number(port), hostname)
      const state = { received: '', bytes: 0, isClosed: false }
      socket.on('error', () => undefined).on('close', () => Object.assign(state, { isClosed: true }))
      socket.on('data', (chunk) => {
        state.bytes += chunk.length
        if (state.received.length < 100) state.received += chunk
      })
      socket.write(sent)
      return { socket, state }
    }
    const sender = client(`GET / HTTP/1.1\r\n${host}`)
    const reader = client(`GET / HTTP/1.1\r\n${host}\r\n`.repeat(2_000))
    reader.socket.pause()
    await expect.poll(() => sender.state.isClosed, { timeout: 5_000 }).toBe(true)
    expect(sender.state.received).toMatch(/^HTTP\/1.1 408 /)
    await pause(2_000)
    expect((await site.join('lin')).status).toBe(303)
    reader.socket.resume()
    await expect.poll(() => reader.state.isClosed, { timeout: 5_000 }).toBe(true)
    expect(reader.state.received).toMatch(/^HTTP\/1.1 200 /)
    const whole = Buffer.byteLength(await (await site.get('/')).text())
    expect(reader.state.bytes).toBeLessThan(2_000 * whole)
  })
})
