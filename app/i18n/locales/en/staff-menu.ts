/** What leads to the rooms of staff: the menus of /mod and /admin. */
export const staffMenu = {
  'categories.title': 'Categories',
  'desk.title': 'Official answers',
  'duplicates.likely': 'Likely duplicates',
  'incidents.desk': 'Incidents',
  'insights.title': 'Insights',
  'living_facts.title': 'Living facts',
  'admin.title': 'Administration',
  'admin.use': 'Searches',
  'admin.golden': 'Golden queries',
  'admin.index': 'Search index',
  'desk.settings': 'Official answers',
  'glossary.title': 'Glossary',
  'support.admin_title': 'Contact and support',
  'checks.admin_title': 'Explorers',
} as const
