import type { Range, SearchFilters } from '../port.ts'
import { tagFilter } from '../query-bounds.ts'

/** All of these must hold. */
export function filterOf(filters: SearchFilters): string[] {
  const { kind, language, authorId, score, answers, created } = filters
  return [
    ...(kind ? [`kind = ${kind}`] : []),
    ...(language ? [`language = "${language}"`] : []),
    ...statusConditions(filters),
    ...(authorId === undefined ? [] : [`author = ${authorId}`]),
    ...(score || answers ? ['kind = question'] : []),
    ...within('score', score),
    ...within('answerCount', answers),
    ...within('createdAt', created),
    ...tagFilter(filters).map((tag) => `slugs = "${quote(tag)}"`),
  ]
}

function statusConditions({ status }: SearchFilters): string[] {
  if (status === undefined) return []
  const unanswered = status === 'unanswered' ? ['answerCount = 0'] : []
  return ['kind = question', `state = ${status === 'solved' ? 'solved' : 'open'}`, ...unanswered]
}

const within = (attribute: string, range: Range | undefined): string[] => [
  ...(range?.min === undefined ? [] : [`${attribute} >= ${range.min}`]),
  ...(range?.max === undefined ? [] : [`${attribute} <= ${range.max}`]),
]

/** A backslash before another one or at the end cannot be written in a filter; no slug has any. */
const quote = (value: string) => value.replaceAll('\\', '\ufffd').replaceAll('"', '\\"')
