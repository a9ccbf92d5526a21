import { formatDate, formatDateTime } from '~/i18n/format.ts'
import { useLocale } from '~/i18n/react.tsx'

/** The date as the server knows it; the element shows how long ago that is in the reader's time. */
export function TimeAgo({ at }: { at: Date | string }) {
  const locale = useLocale()
  const date = new Date(at)
  return (
    <time-ago>
      <time dateTime={date.toISOString()} title={formatDateTime(date, locale)}>
        {formatDate(date, locale)}
      </time>
    </time-ago>
  )
}

/** A day that matters as a day: "verified 22 Nov 2026". */
export function Day({ at }: { at: Date | string }) {
  const locale = useLocale()
  const date = new Date(at)
  return (
    <time dateTime={date.toISOString()} title={formatDateTime(date, locale)}>
      {formatDate(date, locale)}
    </time>
  )
}
