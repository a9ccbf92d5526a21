import type { Language } from '#db/schema/types.ts'

export const PERIODS = ['7', '30', '90'] as const

/** So many days until now, in one language or all. */
export interface PeriodQuery {
  days: (typeof PERIODS)[number]
  language?: Language | undefined
}

const DAY_MS = 24 * 3_600_000

/** Whole days, today's among them: the first moment of the first. */
export function sinceOf({ days }: PeriodQuery, now: Date): Date {
  const today = Date.parse(now.toISOString().slice(0, 10))
  return new Date(today - (Number(days) - 1) * DAY_MS)
}

/** Every day of the period as YYYY-MM-DD. */
export const daysFrom = (since: Date, now: Date): string[] =>
  Array.from({ length: Math.floor((now.getTime() - since.getTime()) / DAY_MS) + 1 }, (_, index) =>
    new Date(since.getTime() + index * DAY_MS).toISOString().slice(0, 10),
  )

export function addressOf({ days, language }: PeriodQuery, path = '/admin/search'): string {
  const params = new URLSearchParams({ days })
  if (language) params.set('language', language)
  return `${path}?${params}`
}
