const UNITS = [
  { unit: 'year', seconds: 31_536_000 },
  { unit: 'month', seconds: 2_592_000 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const

/** `3 days ago` in the page's language; exact dates stay in the title and without script. */
export function relativeTime(date: Date, now: Date, locale: string): string {
  const seconds = (date.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const fitting = UNITS.find((each) => Math.abs(seconds) >= each.seconds)
  if (fitting) return format.format(Math.trunc(seconds / fitting.seconds), fitting.unit)
  // Intl says 现在 and “now”: when something is, not how long ago it was.
  return locale.startsWith('zh') ? '刚刚' : 'just now'
}
