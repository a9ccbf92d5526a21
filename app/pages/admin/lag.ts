import type { Translate } from '~/i18n/translate.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** How long something waits, in the largest unit that says enough. */
export function lagIn(t: Translate, milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 2 * MINUTE) return t('admin.index_seconds', { count: seconds })
  if (seconds < 2 * HOUR) return t('admin.index_minutes', { count: Math.round(seconds / MINUTE) })
  return t('admin.index_hours', { count: Math.round(seconds / HOUR) })
}
