import { formatDateTime } from '~/i18n/format.ts'
import { useLocale } from '~/i18n/react.tsx'

/** A time that is waited for: "27 Nov 2026, 10:00 UTC", the same for every reader. */
export function Moment({ at }: { at: Date | string }) {
  const locale = useLocale()
  const date = new Date(at)
  return <time dateTime={date.toISOString()}>{formatDateTime(date, locale)}</time>
}
