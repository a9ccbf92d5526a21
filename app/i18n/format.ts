import type { Language } from '#db/schema/types.ts'

/** Intl objects take a millisecond to make and are asked for hundreds of times a page. */
const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const known = cache.get(key)
  if (known) return known as T
  const made = make()
  cache.set(key, made)
  return made
}

export const formatNumber = (value: number, locale: Language) =>
  cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value)

/** 0.256 as 26 %, written as the language does. */
export const formatPercent = (share: number, locale: Language) =>
  cached(`percent ${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent' })).format(share)

/** 1,234,567 as 1.2M, 12 万 in Chinese. Show the full number in the title. */
export const formatCompact = (value: number, locale: Language) =>
  cached(
    `compact ${locale}`,
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
  ).format(value)

/** The server knows no time zone of the reader: days are in UTC, an element makes times relative. */
export const formatDate = (date: Date, locale: Language) =>
  cached(
    `date ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  ).format(date)

/** January 2026 */
export const formatMonth = (date: Date, locale: Language) =>
  cached(
    `month ${locale}`,
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  ).format(date)

/** 2026, 2026年 in Chinese */
export const formatYear = (date: Date, locale: Language) =>
  cached(
    `year ${locale}`,
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
  ).format(date)

export const formatDateTime = (date: Date, locale: Language) =>
  cached(
    `time ${locale}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: 'UTC',
        timeZoneName: 'short',
      }),
  ).format(date)

/** Moments of a coming week, as a clock in `zone` shows them; without one, the reader's own. */
export const openingFormat = (locale: string, zone?: string) =>
  cached(
    `opening ${locale} ${zone}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        ...{ weekday: 'short', month: 'short', day: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
        timeZone: zone,
      }),
  )

/** Singapore Standard Time, 新加坡标准时间: a zone as people call it, summer and winter. Without one, the reader's own. */
export const zoneName = (locale: string, zone?: string) =>
  cached(
    `zone ${locale} ${zone}`,
    () => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }),
  )
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''
