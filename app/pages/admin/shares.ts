import type { Use } from '~/features/search-log/use.view.server.ts'
import { formatPercent } from '~/i18n/format.ts'
import type { Translate } from '~/i18n/translate.ts'

/** Of 1; null where there is nothing to divide by. */
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** What all plots and figures divide by is written beside them (admin.rule_…). */
export const SHARES = {
  empty: ({ withoutResult, searches }: Use) => share(withoutResult, searches),
  unopened: ({ opened, openable }: Use) => share(Math.max(0, openable - opened), openable),
  solved: ({ solved, onPages }: Use) => share(solved, onPages),
  asked: ({ asked, onPages }: Use) => share(asked, onPages),
}

export const writeShare = (t: Translate, value: number | null) =>
  value === null ? '–' : formatPercent(value, t.locale)
