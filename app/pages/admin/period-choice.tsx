import { Link } from '@remix-run/react'
import { LANGUAGES } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import { PERIODS, type PeriodQuery } from './period.ts'

interface Props {
  query: PeriodQuery
  addressOf: (query: PeriodQuery) => string
}

/** Which searches the page is about. */
export function PeriodChoice({ query, addressOf }: Props) {
  const t = useT()
  const nameOf = (language: string) => LANGUAGE_NAMES.find(({ value }) => value === language)?.label
  return (
    <div className="admin-choices">
      <nav aria-label={t('admin.period')}>
        {PERIODS.map((days) => (
          <Link
            key={days}
            to={addressOf({ ...query, days })}
            aria-current={days === query.days ? 'true' : undefined}
            preventScrollReset
          >
            {t('admin.days', { count: Number(days) })}
          </Link>
        ))}
      </nav>
      <nav aria-label={t('admin.language')}>
        {[undefined, ...LANGUAGES].map((language) => (
          <Link
            key={language ?? 'all'}
            to={addressOf({ ...query, language })}
            lang={language}
            aria-current={language === query.language ? 'true' : undefined}
            preventScrollReset
          >
            {language ? nameOf(language) : t('admin.all_languages')}
          </Link>
        ))}
      </nav>
    </div>
  )
}
