import { MAX_HITS, type SearchQuery } from './port.ts'

/** How many hits to give: a whole number from 0 to MAX_HITS. */
export const hitLimit = ({ limit }: SearchQuery): number =>
  Math.max(0, Math.min(MAX_HITS, Math.floor(limit) || 0))

/** A tag as databases take it: PostgreSQL refuses U+0000, drivers differ about lone surrogates. */
export const tagFilter = ({ tag }: SearchQuery): string | null =>
  tag?.toWellFormed().replaceAll('\0', '\ufffd') ?? null
