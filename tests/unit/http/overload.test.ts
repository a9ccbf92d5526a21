import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { Gate } from '~/http/overload/gate.ts'
import { Turn } from '~/http/overload/turn.ts'
import { test } from './crowd.ts'

const nothing = () => undefined

describe('a gate', () => {
  test('lets in who waits longest, passes over who left, and sends away who is one too many', async () => {
    const gate = new Gate({ places: 1, mayWait: 3 }, 10_000)
    expect(await gate.enter(nothing)).toBe('in')
    const seen: string[] = []
    const leaves: (() => void)[] = []
    const waiting = ['ada', 'bob', 'cyd'].map((name) =>
      gate.enter((leave) => void leaves.push(leave)).then((entry) => seen.push(`${name} ${entry}`)),
    )
    expect(await gate.enter(nothing)).toBe('full')
    leaves[1]?.()
    gate.leave()
    await waiting[0]
    gate.leave()
    await Promise.all(waiting)
    expect(seen.sort()).toEqual(['ada in', 'bob late', 'cyd in'])
    expect({ ...gate.load, ...gate.refused }).toEqual({ running: 1, waiting: 0, full: 1, late: 1 })
    gate.leave()
    expect(gate.load.running).toBe(0)
  })

  test('lets nobody wait for ever', async () => {
    const gate = new Gate({ places: 1, mayWait: 3 }, 20)
    await gate.enter(nothing)
    expect(await gate.enter(nothing)).toBe('late')
    gate.leave()
    expect(await gate.enter(nothing)).toBe('in')
  })

  test('shares turns with others: one page begins in each, of the lane that waited', async () => {
    const turn = new Turn()
    const [crowded, quiet] = [0, 1].map(() => new Gate({ places: 50, mayWait: 50 }, 10_000, turn))
    const began: string[] = []
    const page = (lane: string) => () => {
      const end = performance.now() + 5
      while (performance.now() < end);
      began.push(lane)
    }
    const members = Array.from({ length: 9 }, () => crowded?.enter(nothing).then(page('member')))
    const visitors = Array.from({ length: 2 }, () => quiet?.enter(nothing).then(page('visitor')))
    const perTurn: number[] = []
    while (began.length < 11) {
      const before = began.length
      await new Promise((resolve) => setImmediate(resolve))
      perTurn.push(began.length - before)
    }
    await Promise.all([...members, ...visitors])
    expect(Math.max(...perTurn)).toBe(1)
    expect(began.slice(0, 5)).toEqual(['member', 'visitor', 'member', 'visitor', 'member'])
  })
})

describe('a crowd', () => {
  test('is let in as far as there is room; the rest is told when to come back, and then all is as before', async ({
    crowded,
  }) => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => crowded.get('/slow/150')))
    const [done, refused] = [200, 503].map((status) => answers.filter((answer) => answer.status === status))
    expect((done?.length ?? 0) + (refused?.length ?? 0)).toBe(40)
    expect(done?.length).toBeGreaterThanOrEqual(5)
    expect(refused?.length).toBeGreaterThanOrEqual(5)
    expect(crowded.most).toBe(2)
    for (const answer of refused ?? []) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(3)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(new Set(refused?.map(({ headers }) => headers.get('retry-after'))).size).toBeGreaterThan(1)
    expect((await crowded.get('/slow/1')).status).toBe(200)
    expect(crowded.gates.own.load).toEqual({ running: 0, waiting: 0 })
  })

  test('is answered in its language, and by the API as a problem', async ({ crowded }) => {
    const busy = Promise.all(Array.from({ length: 5 }, () => crowded.get('/slow/200')))
    await pause(50)
    const english = await crowded.get('/slow/1', { headers: { 'accept-language': 'de, en;q=0.5' } })
    expect(await english.text()).toMatch(/<html lang="en">[\s\S]*Please reload this page in a few seconds/)
    const chinese = await crowded.get('/slow/1', { headers: { cookie: 'lang=zh-CN' } })
    expect(chinese.headers.get('content-language')).toBe('zh-CN')
    expect(await chinese.text()).toContain('请过几秒后刷新页面。')
    const api = await crowded.get('/api/v1/slow/1')
    expect(api.headers.get('content-type')).toBe('application/problem+json')
    expect(Number(api.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await api.json()).toMatchObject({ status: 503, code: 'http.overloaded' })
    expect((await crowded.get('/healthz')).status).toBe(200)
    const sent = await crowded.get('/slow/1', { method: 'POST', body: 'a=b' })
    expect([sent.status, sent.headers.get('connection')]).toEqual([503, 'close'])
    await busy
  })

  test('has no place for who has left', async ({ crowded }) => {
    const busy = [crowded.get('/slow/200'), crowded.get('/slow/200')]
    await pause(30)
    const gone = new AbortController()
    const waiting = crowded.get('/slow/1', { signal: gone.signal }).catch(() => 'gone')
    await expect.poll(() => crowded.gates.own.load.waiting).toBe(1)
    gone.abort()
    expect(await waiting).toBe('gone')
    await expect.poll(() => crowded.gates.own.load.waiting).toBe(0)
    await Promise.all(busy)
  })

  test('is freed of a request that does not end', async ({ crowded }) => {
    const stuck = await Promise.all([crowded.get('/slow/3000'), crowded.get('/slow/3000')])
    expect(stuck.map(({ status }) => status)).toEqual([503, 503])
    expect(crowded.gates.own.load.running).toBe(0)
    expect((await crowded.get('/slow/1')).status).toBe(200)
  })
})

describe('a client that is slow', () => {
  test('with its headers is cut', async ({ crowded }) => {
    const loris = crowded.raw()
    loris.socket.write('GET /slow/1 HTTP/1.1\r\nHost: x\r\n')
    const drip = setInterval(() => loris.socket.write('X-A: b\r\n'), 50)
    await loris.closed
    clearInterval(drip)
    expect(loris.received()).toMatch(/^HTTP\/1.1 408 /)
  })

  test('with its form holds no place, and is cut', async ({ crowded }) => {
    const lorises = Array.from({ length: 6 }, () => crowded.raw())
    for (const { socket } of lorises)
      socket.write('POST /slow/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\na=')
    await pause(50)
    expect(crowded.gates.own.load).toEqual({ running: 0, waiting: 0 })
    expect((await crowded.get('/slow/1', { method: 'POST', body: 'a=b' })).status).toBe(200)
    await Promise.all(lorises.map(({ closed }) => closed))
    for (const { received } of lorises) expect(received()).toMatch(/^HTTP\/1.1 408 /)
  })

  test('with a large body holds up nobody but others like it', async ({ crowded }) => {
    const loris = crowded.raw()
    loris.socket.write('POST /slow/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n')
    loris.socket.write('x'.repeat(200_000))
    await expect.poll(() => crowded.gates.large.load.running).toBe(1)
    expect(crowded.gates.own.load.running).toBe(0)
    const whole = await crowded.get('/slow/1', { method: 'POST', body: 'x'.repeat(1_000) })
    expect(await whole.text()).toBe('done 1000')
    loris.socket.write('x'.repeat(300_000))
    await expect.poll(loris.received).toContain('done 500000')
    expect(crowded.gates.large.load.running).toBe(0)
    loris.socket.destroy()
  })

  test('to read its answers is cut, and kept no place meanwhile', async ({ crowded }) => {
    const sloth = crowded.raw()
    sloth.socket.pause()
    sloth.socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20))
    const began = performance.now()
    await expect.poll(() => crowded.gates.own.load.running, { timeout: 2_000 }).toBe(0)
    expect((await crowded.get('/slow/1')).status).toBe(200)
    await expect.poll(() => crowded.connections(), { timeout: 5_000 }).toBe(1)
    expect(performance.now() - began).toBeLessThan(5_000)
    sloth.socket.destroy()
  })
})
