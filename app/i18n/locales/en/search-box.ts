/** The search box, on every page. */
export const searchBox = {
  'search.suggestions': 'Suggestions',
  'search.suggest_search': 'Search for “{query}”',
  'search.recent': 'Recent searches on this device. The Delete key removes one.',
  'search.recent_title': 'Recent searches, kept on this device',
  'search.recent_remove': 'Remove “{query}”',
  'search.recent_clear': 'Clear all',
  'search.opensearch_name': '{site} search',
} as const
