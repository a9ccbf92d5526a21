import { describe, expect, test } from 'vitest'
import { KEPT, type KeptBackup, nameFor, superfluous } from '~/features/backup/keeping.server.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const DAY_MS = 86_400_000

/** Newest first. */
const daily = (days: number): KeptBackup[] =>
  Array.from({ length: days }, (_, back) => {
    const at = new Date(NOW.getTime() - back * DAY_MS)
    return { name: nameFor(at, false), at }
  })

/** As the server does it: one a day, and what is superfluous goes at once. */
function keptAfter(days: number): KeptBackup[] {
  let kept: KeptBackup[] = []
  for (const backup of daily(days).reverse()) {
    kept = [backup, ...kept]
    const gone = new Set(superfluous(kept))
    kept = kept.filter((one) => !gone.has(one))
  }
  return kept
}

describe('daily backups', () => {
  test('are all kept for a week', () => {
    expect(keptAfter(KEPT.days)).toEqual(daily(KEPT.days))
  })

  test('are as many after years as the rule says, and reach back half a year', () => {
    const kept = keptAfter(1_000)
    expect(kept.slice(0, KEPT.days)).toEqual(daily(KEPT.days))
    expect(kept.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months)
    expect(kept.length).toBeGreaterThanOrEqual(KEPT.days + KEPT.months)
    const oldest = kept.at(-1)?.at.getTime() ?? 0
    expect((NOW.getTime() - oldest) / DAY_MS).toBeGreaterThan(30 * (KEPT.months - 2))
  })

  test('bear names that sort by time and say whether they are encrypted', () => {
    expect(nameFor(NOW, false)).toBe('askwell-2026-03-02T09-00-00Z.tar.gz')
    expect(nameFor(NOW, true)).toBe('askwell-2026-03-02T09-00-00Z.tar.gz.age')
  })
})
