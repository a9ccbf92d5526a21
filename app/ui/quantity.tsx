import { formatCompact, formatNumber } from '~/i18n/format.ts'
import { useLocale } from '~/i18n/react.tsx'

/** 1.2K with the whole number on hover and to screen readers. */
export function Quantity({ value }: { value: number }) {
  const locale = useLocale()
  const whole = formatNumber(value, locale)
  const short = formatCompact(value, locale)
  return short === whole ? <span>{whole}</span> : <abbr title={whole}>{short}</abbr>
}
