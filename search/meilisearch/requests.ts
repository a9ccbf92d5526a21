import type { MultiSearchQuery } from 'meilisearch'
import { MAX_HITS, type SearchQuery } from '../port.ts'
import type { Asked } from '../query/asked.ts'
import { hitLimit } from '../query-bounds.ts'
import { filterOf } from './filter.ts'
import { joined, mustOf, type PlannedWord, planOf, typingOf } from './plan.ts'
import { TITLES } from './settings.ts'

/** Whatever passes the filters, the latest first. */
export const latestRequest = (indexUid: string, query: SearchQuery, asked: Asked): MultiSearchQuery => ({
  ...request(indexUid, query, mustOf(asked)),
  limit: hitLimit(query),
  sort: ['activityAt:desc'],
})

/** By titles alone, the last word still growing. */
export const typingRequest = (indexUid: string, query: SearchQuery, asked: Asked): MultiSearchQuery => ({
  ...request(indexUid, query, joined([mustOf(asked), typingOf(query.text)])),
  limit: hitLimit(query),
  attributesToSearchOn: TITLES,
  matchingStrategy: 'frequency',
  showRankingScore: true,
})

export interface WordRequests {
  /** Finds no hits, but says how many documents there are. */
  all: MultiSearchQuery
  words: MultiSearchQuery[]
  whole?: MultiSearchQuery
}

export function wordRequests(indexUid: string, query: SearchQuery, asked: Asked): WordRequests {
  const { words, whole } = planOf(query, asked)
  const must = mustOf(asked)
  const of = (q: string) => request(indexUid, query, joined([must, q]))
  const scored = { limit: MAX_HITS, showRankingScore: true }
  const one = ({ q, isBeginning }: PlannedWord): MultiSearchQuery => ({
    ...of(q),
    ...scored,
    matchingStrategy: 'all',
    ...(isBeginning && { showRankingScoreDetails: true }),
  })
  return {
    all: { ...of(''), limit: 0 },
    words: words.map(one),
    ...(whole && { whole: { ...of(whole), ...scored, matchingStrategy: 'frequency' } }),
  }
}

const request = (indexUid: string, query: SearchQuery, q: string): MultiSearchQuery => ({
  indexUid,
  filter: filterOf(query),
  q,
  attributesToRetrieve: ['id'],
})
