import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { RequestTally } from '~/http/metrics/requests.ts'

test('counts of requests are bounded, whatever methods and addresses come', async () => {
  const registry = new Registry()
  const tally = new RequestTally(registry)
  for (let route = 0; route < 2_500; route++) tally.count(`/${route}`, 'GET', 200, 1)
  for (let method = 0; method < 100; method++) tally.count('/', `M${method}`, 200, 1)
  const text = await registry.metrics()
  const counts = text.split('\n').filter((line) => line.startsWith('askwell_http_request_seconds_count'))
  expect(counts.length).toBe(2_002)
  expect(counts).toContain('askwell_http_request_seconds_count{route="others",method="GET",status="2xx"} 500')
  expect(counts).toContain(
    'askwell_http_request_seconds_count{route="others",method="other",status="2xx"} 100',
  )
})

test('requests fall into classes of their status, and into buckets of their time', async () => {
  const registry = new Registry()
  const tally = new RequestTally(registry)
  for (const status of [200, 204, 304, 404, 500, 503] as const) tally.count('/', 'GET', status, 30)
  tally.count('/', 'GET', 'aborted', 4_000)
  const text = await registry.metrics()
  const of = (status: string) =>
    `askwell_http_request_seconds_count{route="/",method="GET",status="${status}"}`
  expect(text).toContain(`${of('2xx')} 2`)
  expect(text).toContain(`${of('5xx')} 2`)
  expect(text).toContain(`${of('aborted')} 1`)
  expect(text).toContain(
    'askwell_http_request_seconds_bucket{le="0.05",route="/",method="GET",status="4xx"} 1',
  )
  expect(text).toContain(
    'askwell_http_request_seconds_bucket{le="0.025",route="/",method="GET",status="4xx"} 0',
  )
})

test('counting a request costs microseconds at most', () => {
  const tally = new RequestTally(new Registry())
  const TIMES = 20_000
  const began = performance.now()
  for (let times = 0; times < TIMES; times++) tally.count('/questions/:id/:slug?', 'GET', 200, 3)
  expect(((performance.now() - began) * 1_000) / TIMES).toBeLessThan(20)
})
