import { Message, useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { FilterChip } from '../questions-list/list-bar.tsx'
import type { FoundPage } from './search.server.ts'
import { useWishWords } from './use-wish-words.ts'

/** What to do now: look wider, or ask with the words that found nothing. */
export function NothingFound({ page }: { page: FoundPage }) {
  const t = useT()
  const { words, wishes, kind, askPath, supportPath } = page
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
      <ButtonLink look="quiet" to={supportPath}>
        {t('support.title')}
      </ButtonLink>
    </EmptyState>
  )
}

/** The same search without one of the things that it asks for. */
function Wider({ page: { kind, choices, wishes } }: { page: FoundPage }) {
  const t = useT()
  const wordsOf = useWishWords()
  const [everything] = choices.kinds
  const language = wishes.find(({ name }) => name === 'lang')
  return (
    <>
      <ul className="wishes">
        {wishes.map((wish) => (
          <li key={wish.href}>
            <FilterChip href={wish.href}>{wordsOf(wish)}</FilterChip>
          </li>
        ))}
        {kind !== 'any' && everything ? (
          <li>
            <FilterChip href={everything.href}>{t(`search.kind_${kind}`)}</FilterChip>
          </li>
        ) : null}
      </ul>
      {language ? <Link to={language.href}>{t('search.every_language')}</Link> : null}
    </>
  )
}
