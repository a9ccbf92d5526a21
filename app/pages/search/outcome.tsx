import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { FoundPage } from './search.server.ts'
import { SortMenu } from './sort-menu.tsx'

/** How much was found, in which languages, in what order. */
export function Outcome({ page }: { page: FoundPage }) {
  const t = useT()
  const { total, isMore, tookMs, items, choices } = page
  return (
    <div className="filters search-outcome">
      <p className="filter-count meta">
        <span>{t(isMore ? 'search.count_more' : 'search.count', { count: total })}</span>
        <span>{t('search.took', { ms: Math.max(1, Math.round(tookMs)) })}</span>
        <OnlyOfficial choices={choices} />
        <OtherLanguage choices={choices} />
      </p>
      {items.length > 1 ? (
        <div className="not-small">
          <SortMenu sorts={choices.sorts} />
        </div>
      ) : null}
    </div>
  )
}

/** The help centre's own box looks for official answers only. */
function OnlyOfficial({ choices: { kinds } }: Pick<FoundPage, 'choices'>) {
  const t = useT()
  const all = kinds.find(({ value }) => value === 'any')
  if (!all || !kinds.some(({ value, isCurrent }) => value === 'entry' && isCurrent)) return null
  return <Link to={all.href}>{t('search.everything')}</Link>
}

/** Both languages are searched: said where it shows, with the way back to one's own. */
function OtherLanguage({ choices: { languages } }: Pick<FoundPage, 'choices'>) {
  const t = useT()
  const own = languages.find(({ value }) => value === t.locale)
  const other = languages.find(({ value }) => value !== t.locale)
  if (!other || languages.some(({ isCurrent }) => isCurrent)) return null
  return (
    <>
      <span>{t('search.other_language')}</span>
      {own ? <Link to={own.href}>{t('search.only_own_language')}</Link> : null}
    </>
  )
}

/** Misspelt words were replaced by those that were probably meant, as nothing has them as typed: it is said, as by
 *  the large search engines, rather than asked ("Did you mean …?"), which would cost a press. Words that something
 *  has are never replaced, so that "search for exactly what I typed" would find nothing, and is not offered. */
export function Meant({ page: { meant } }: { page: FoundPage }) {
  if (!meant) return null
  const link = (
    <Link to={meant.href}>
      <b>{meant.words}</b>
    </Link>
  )
  return (
    <p className="search-meant">
      <Message id="search.meant" values={{ query: link }} />
    </p>
  )
}

export function Degraded() {
  const t = useT()
  return (
    <div className="note note-warn">
      <Icon name="alert" />
      <p>{t('search.degraded')}</p>
    </div>
  )
}
