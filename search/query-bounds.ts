import { MAX_HITS, type SearchFilters, type SearchQuery } from './port.ts'

/** How many hits to give: a whole number from 0 to MAX_HITS. */
export const hitLimit = ({ limit }: SearchQuery): number =>
  Math.max(0, Math.min(MAX_HITS, Math.floor(limit) || 0))

/** Tags as databases take them: PostgreSQL refuses U+0000, drivers differ about lone surrogates. */
export const tagFilter = ({ tags = [] }: SearchFilters): string[] =>
  tags.map((tag) => tag.toWellFormed().replaceAll('\0', '\ufffd'))
