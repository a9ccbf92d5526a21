import type { Registry } from 'prom-client'
import type { StoreFigures } from '../page-cache/store.ts'
import { level, total } from './totals.ts'

const TOTALS = {
  hits: ['askwell_page_cache_hits_total', 'Requests that were answered from memory.'],
  misses: ['askwell_page_cache_misses_total', 'Requests for which a page was made.'],
  shared: [
    'askwell_page_cache_shared_renders_total',
    'Requests that waited for a page that another one made.',
  ],
  evictions: ['askwell_page_cache_evictions_total', 'Pages that left as there was no room.'],
  outdated: ['askwell_page_cache_outdated_total', 'Pages that left as something in them changed.'],
} as const
const LEVELS = {
  bytes: ['askwell_page_cache_bytes', 'Memory of the pages that are kept.'],
  entries: ['askwell_page_cache_entries', 'Pages that are kept.'],
} as const

type CacheFigures = Record<'hits' | 'misses' | 'shared' | keyof StoreFigures, number>

export function watchPageCache(registry: Registry, read: () => CacheFigures) {
  for (const [figure, [name, help]] of Object.entries(TOTALS))
    total(registry, { name, help }, () => read()[figure as keyof typeof TOTALS])
  for (const [figure, [name, help]] of Object.entries(LEVELS))
    level(registry, { name, help }, () => read()[figure as keyof typeof LEVELS])
}
