import type { Language } from '#db/schema/types.ts'
import type { Range, SearchFilters, SearchStatus } from '../port.ts'
import { dateRange, numberRange } from './ranges.ts'

/** What one operator asks for. A tag and a user are names as typed: only the forum knows whom they mean. */
export type Operator =
  | { name: 'tag'; value: string }
  | { name: 'user'; value: string }
  | { name: 'is'; value: SearchStatus | 'faq' | 'mine' }
  | { name: 'lang'; value: Language }
  | { name: 'score' | 'answers' | 'created'; value: Range }

const IS = ['solved', 'unsolved', 'unanswered', 'faq', 'mine'] as const

const LANGUAGES: Record<string, Language> = {
  en: 'en',
  english: 'en',
  zh: 'zh-CN',
  'zh-cn': 'zh-CN',
  中文: 'zh-CN',
}

/** Longer than any tag or handle. */
const MAX_NAME = 100

/** What each says of its value; undefined when it makes no sense. */
const READERS: Record<Operator['name'], (value: string) => Operator | undefined> = {
  tag: (value) => (value.length <= MAX_NAME ? { name: 'tag', value } : undefined),
  user: (value) => (value.length <= MAX_NAME ? { name: 'user', value: value.replace(/^@/, '') } : undefined),
  is: (typed) => {
    const value = IS.find((known) => known === typed.toLowerCase())
    return value && { name: 'is', value }
  },
  lang: (typed) => {
    const value = LANGUAGES[typed.toLowerCase()]
    return value && { name: 'lang', value }
  },
  score: (typed) => ranged('score', numberRange(typed)),
  answers: (typed) => ranged('answers', numberRange(typed)),
  created: (typed) => ranged('created', dateRange(typed)),
}

const ranged = (name: 'score' | 'answers' | 'created', value: Range | undefined): Operator | undefined =>
  value && { name, value }

/** The operator that `name:value` is; undefined when it is none, or its value makes no sense. */
export function operatorOf(name: string, value: string): Operator | undefined {
  const known = name.toLowerCase()
  return Object.hasOwn(READERS, known) ? READERS[known as Operator['name']](value) : undefined
}

/** What operators ask of a document, and of whom it is. */
export type OperatorFilters = Omit<SearchFilters, 'tags' | 'authorId'> & {
  /** Names of tags as typed. */
  tags: string[]
  /** A handle as typed. */
  user?: string | undefined
  isMine?: true | undefined
}

/** All operators together; of two that cannot both hold the later one. */
export function filtersOf(operators: readonly Operator[]): OperatorFilters {
  const filters: OperatorFilters = { tags: [] }
  for (const operator of operators) apply(filters, operator)
  return filters
}

function apply(filters: OperatorFilters, operator: Operator) {
  switch (operator.name) {
    case 'tag':
      filters.tags.push(operator.value)
      break
    case 'user':
      filters.user = operator.value
      break
    case 'is':
      applyIs(filters, operator.value)
      break
    case 'lang':
      filters.language = operator.value
      break
    default:
      filters[operator.name] = operator.value
  }
}

function applyIs(filters: OperatorFilters, value: (typeof IS)[number]) {
  if (value === 'faq') filters.kind = 'entry'
  else if (value === 'mine') filters.isMine = true
  else filters.status = value
}
