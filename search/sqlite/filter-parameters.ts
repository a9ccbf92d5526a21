import type { Range, SearchFilters } from '../port.ts'
import { tagFilter } from '../query-bounds.ts'

const bounds = (range: Range | undefined) => ({
  min: range?.min ?? -Number.MAX_SAFE_INTEGER,
  max: range?.max ?? Number.MAX_SAFE_INTEGER,
})

/** The filters as parameters of the statements in ranked-sql.ts. */
export function filterParameters(filters: SearchFilters) {
  const { kind, language, status, authorId, score, answers, created } = filters
  const tags = tagFilter(filters)
  return {
    kind: kind ?? null,
    language: language ?? null,
    status: status ?? null,
    author: authorId ?? null,
    votes: Number(score !== undefined || answers !== undefined),
    scoreMin: bounds(score).min,
    scoreMax: bounds(score).max,
    answersMin: bounds(answers).min,
    answersMax: bounds(answers).max,
    createdMin: created ? bounds(created).min : null,
    createdMax: bounds(created).max,
    tags: tags.length > 0 ? JSON.stringify(tags) : null,
  }
}
