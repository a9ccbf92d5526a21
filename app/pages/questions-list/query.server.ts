import { z } from 'zod'
import { STATE_FILTERS, TABS, WINDOWS } from '~/features/questions/list-filter.server.ts'
import { language } from '~/features/questions/schema.ts'

/** The query string of every list of questions. */
export const listQuery = z.object({
  tab: z.enum(TABS).default('newest'),
  /** For the tab `top`. */
  window: z.enum(WINDOWS).default('month'),
  state: z.enum(STATE_FILTERS).optional(),
  /** Any name of the tag. */
  tag: z.string().max(200).optional(),
  /** Over what the device remembers. */
  language: language.optional(),
  cursor: z.string().max(200).optional(),
})
export type ListQuery = z.infer<typeof listQuery>

/** Staff choose several and act on all of them. */
export const bulkQuery = listQuery.extend({ select: z.literal('1').optional() })

const DEFAULTS: Partial<ListQuery> = { tab: 'newest', window: 'month' }
const IN_ADDRESSES = ['tab', 'window', 'state', 'tag', 'language'] as const

/** The address under which search engines keep a list; none for what is behind its first page, as cursors move with
 *  every new question. The sitemaps lead to all of them. */
export const addressInIndex = (path: string, query: ListQuery): string | null =>
  query.cursor === undefined ? addressWith(path, query, {}) : null

/** The address of the same list with some choices changed, from its first page. */
export function addressWith(path: string, query: ListQuery, change: Partial<ListQuery>): string {
  const chosen = { ...query, ...change }
  const params = new URLSearchParams()
  for (const name of IN_ADDRESSES) {
    const value = chosen[name]
    const isMeaningless = name === 'window' && chosen.tab !== 'top'
    if (value !== undefined && value !== DEFAULTS[name] && !isMeaningless) params.set(name, value)
  }
  return params.size === 0 ? path : `${path}?${params}`
}
