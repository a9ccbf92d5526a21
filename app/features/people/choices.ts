/** How long somebody is kept from writing. */
export const TERM_NAMES = ['hour', 'day', 'week', 'month', 'date'] as const
export type TermName = (typeof TERM_NAMES)[number]

export const PEOPLE_FILTERS = ['all', 'restrained', 'new', 'staff'] as const
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number]
