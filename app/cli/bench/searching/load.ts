import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '#search/evaluation/metrics.ts'

export interface Latency {
  p50: number
  p99: number
  count: number
}

/** Does `act` with each of `inputs`, one after the other, and takes the time of each. */
export async function timeEach<T>(
  inputs: readonly T[],
  act: (input: T) => Promise<unknown>,
): Promise<Latency> {
  const times: number[] = []
  for (const input of inputs) {
    const started = performance.now()
    await act(input)
    times.push(performance.now() - started)
  }
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), count: times.length }
}

/** Runs `work` while `act` is done `perSecond` times a second; what takes longer than its turn delays the next. */
export async function beside<T>(
  perSecond: number,
  act: (turn: number) => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  let isOver = false
  const acting = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const next = sleep(1_000 / perSecond)
      await act(turn)
      await next
    }
  })()
  try {
    return await work()
  } finally {
    isOver = true
    await acting
  }
}

/** Milliseconds until `isThere` says yes; gives up after a minute. */
export async function timeUntil(isThere: () => Promise<boolean>): Promise<number> {
  const started = performance.now()
  while (performance.now() - started < 60_000) {
    if (await isThere()) return performance.now() - started
    await sleep(20)
  }
  throw new Error('It was not there after a minute.')
}
