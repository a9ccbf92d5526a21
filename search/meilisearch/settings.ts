import { FIELDS } from '../fields.ts'

/** What is searched while one types. */
export const TITLES = ['title', 'askedAs', 'begun']

/** All that we set; written when the server has something else. */
export const SETTINGS = {
  /** The most telling first. */
  searchableAttributes: [...FIELDS, 'begun', 'characters'],
  displayedAttributes: ['id', 'version', 'analyser'],
  filterableAttributes: ['kind', 'slugs', 'language', 'state', 'author', 'score', 'answerCount', 'createdAt'],
  sortableAttributes: ['activityAt'],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness', 'sort', 'score:desc'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng' as const, 'cmn' as const] }],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnAttributes: ['characters'],
    disableOnNumbers: true,
  },
  /** Of a word that ends the query; one with a space behind it is whole. */
  prefixSearch: 'indexingTime' as const,
}

/** True when `present` holds each of our settings; it may hold more. Lists of names come back sorted. */
export function holdsSettings(present: unknown, wanted: unknown = SETTINGS): boolean {
  if (Array.isArray(wanted)) return Array.isArray(present) && sameList(present, wanted)
  if (!isRecord(wanted)) return present === wanted
  return isRecord(present) && Object.keys(wanted).every((key) => holdsOne(key, present[key], wanted[key]))
}

const ORDERED = new Set(['searchableAttributes', 'rankingRules'])

function holdsOne(key: string, present: unknown, wanted: unknown): boolean {
  if (ORDERED.has(key)) return JSON.stringify(present) === JSON.stringify(wanted)
  return holdsSettings(present, wanted)
}

const sameList = (present: unknown[], wanted: unknown[]) =>
  present.length === wanted.length &&
  wanted.every((one) => present.some((other) => holdsSettings(other, one)))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
