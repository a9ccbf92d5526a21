import { describe, expect, test } from 'vitest'
import { CircuitBreaker } from '~/circuit-breaker.ts'

function breaker() {
  const clock = { now: 0 }
  return { clock, circuit: new CircuitBreaker(500, () => clock.now) }
}

describe('a circuit breaker', () => {
  test('asks on until three failures in a row', () => {
    const { circuit } = breaker()
    for (const _ of [1, 2]) circuit.failed(1)
    expect(circuit.admit()).toBe('ask')
    circuit.answered(1)
    for (const _ of [1, 2]) circuit.failed(1)
    expect(circuit.admit()).toBe('ask')
    circuit.failed(1)
    expect(circuit.admit()).toBe('refuse')
  })

  test('one failure that somebody waited for is enough', () => {
    const { circuit } = breaker()
    circuit.failed(500)
    expect(circuit.admit()).toBe('refuse')
  })

  test('slow answers count as failures', () => {
    const { circuit } = breaker()
    for (const _ of [1, 2, 3]) circuit.answered(800)
    expect(circuit.isClosed).toBe(false)
  })

  test('after a rest one may try, and its answer opens the way for all', () => {
    const { circuit, clock } = breaker()
    circuit.failed(500)
    clock.now = 4_999
    expect(circuit.admit()).toBe('refuse')
    clock.now = 5_000
    expect([circuit.admit(), circuit.admit()]).toEqual(['probe', 'refuse'])
    circuit.answered(1)
    expect([circuit.admit(), circuit.admit()]).toEqual(['ask', 'ask'])
  })

  test('each probe that fails doubles the rest, up to a minute', () => {
    const { circuit, clock } = breaker()
    circuit.failed(500)
    const rests: number[] = []
    for (let probe = 0; probe < 6; probe++) {
      const since = clock.now
      while (circuit.admit() !== 'probe') clock.now += 1_000
      rests.push(clock.now - since)
      circuit.failed(1)
    }
    expect(rests).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000])
  })
})
