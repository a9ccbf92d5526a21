import { useT } from '~/i18n/react.tsx'

/** In a search form, behind its input: suggestions while one types, and recent searches. The element puts what is
 *  typed where the texts say {query}. */
export function SearchSuggestions() {
  const t = useT()
  const query = '{query}'
  return (
    <search-suggestions
      data-label={t('search.suggestions')}
      data-official={t('help.official')}
      data-exact={t('help.shows_exactly')}
      data-solved={t('lists.state_solved')}
      data-search={t('search.suggest_search', { query })}
      data-recent={t('search.recent')}
      data-recent-title={t('search.recent_title')}
      data-remove={t('search.recent_remove', { query })}
      data-clear={t('search.recent_clear')}
    />
  )
}
