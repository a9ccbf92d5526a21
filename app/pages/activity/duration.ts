import type { Language } from '#db/schema/types.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Under this many of a unit the smaller one says more. */
const ENOUGH = { hours: 1.5, days: 3 }

/** How long something took, in the unit that says most. */
export function durationText(milliseconds: number | null, locale: Language): string {
  if (milliseconds === null) return '–'
  if (milliseconds >= ENOUGH.days * DAY_MS) return written(milliseconds / DAY_MS, 'day', locale)
  if (milliseconds >= ENOUGH.hours * HOUR_MS) return written(milliseconds / HOUR_MS, 'hour', locale)
  return written(milliseconds / MINUTE_MS, 'minute', locale)
}

const written = (value: number, unit: string, locale: Language) =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
