import { Link } from '@remix-run/react'
import { Message, useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import type { FoundPage } from './search.server.ts'
import { useWishWords } from './use-wish-words.ts'
import type { RemovableWish } from './wishes.ts'

/** What to do now: look wider, or ask with the words that found nothing. */
export function NothingFound({ page }: { page: FoundPage }) {
  const t = useT()
  const { words, wishes, kind, askPath } = page
  const isNarrow = wishes.length > 0 || kind !== 'any'
  return (
    <EmptyState icon="search" title={t('search.none')}>
      {words ? (
        <p>
          <Message id="search.none_for" values={{ query: <b>{words}</b> }} />
        </p>
      ) : null}
      <p>{t(isNarrow ? 'search.none_narrow' : 'search.none_hint')}</p>
      {isNarrow ? <Wider page={page} /> : null}
      <ButtonLink look="primary" to={askPath}>
        {t('help.ask_community')}
      </ButtonLink>
    </EmptyState>
  )
}

/** The same search without one of the things that it asks for. */
function Wider({ page: { kind, choices, wishes, withoutAll } }: { page: FoundPage }) {
  const t = useT()
  const [everything] = choices.kinds
  return (
    <ul className="wider">
      {kind !== 'any' && everything ? (
        <li>
          <Link to={everything.href}>{t(`search.not_only_${kind}`)}</Link>
        </li>
      ) : null}
      {wishes.map((wish) => (
        <li key={wish.href}>
          <Without wish={wish} />
        </li>
      ))}
      {wishes.length > 1 ? (
        <li>
          <Link to={withoutAll}>{t('lists.without_filters')}</Link>
        </li>
      ) : null}
    </ul>
  )
}

function Without({ wish }: { wish: RemovableWish }) {
  const t = useT()
  const wordsOf = useWishWords()
  const words =
    wish.name === 'lang' ? t('search.every_language') : t('search.without', { wish: wordsOf(wish) })
  return <Link to={wish.href}>{words}</Link>
}
