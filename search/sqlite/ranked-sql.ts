import { FIELD_WEIGHTS } from '../fields.ts'
import type { Hit } from '../port.ts'

/** As these statements give it. */
export interface Ranked extends Hit {
  key: number
}

/** FTS5's bm25 is better the lower it is. */
const SCORE = `-bm25(search_index, ${Object.values(FIELD_WEIGHTS).join(', ')})`

/** A filter that is null lets everything through. */
const PASSES = `
    (:kind IS NULL OR d.kind = :kind)
    AND (:language IS NULL OR d.language = :language)
    AND (:status IS NULL OR (d.kind = 'question' AND d.state = CASE :status WHEN 'solved' THEN 'solved' ELSE 'open' END
      AND (:status <> 'unanswered' OR d.answer_count = 0)))
    AND (:author IS NULL OR d.author = :author)
    AND (NOT :votes OR (d.kind = 'question' AND d.score BETWEEN :scoreMin AND :scoreMax
      AND d.answer_count BETWEEN :answersMin AND :answersMax))
    AND (:createdMin IS NULL OR d.created_at BETWEEN :createdMin AND :createdMax)
    AND (:tags IS NULL OR NOT EXISTS (
      SELECT 1 FROM json_each(:tags) AS wanted
      WHERE wanted.value NOT IN (SELECT value FROM json_each(d.tags))))`

interface Index {
  table: 'search_index' | 'search_titles'
  score: string
}

const ALL: Index = { table: 'search_index', score: SCORE }
/** Titles alone, for suggestions while one types. */
const TITLES: Index = { table: 'search_titles', score: '-bm25(search_titles)' }

/** Without filters only the best are looked up. */
const ranked = ({ table, score }: Index) => `
  SELECT d.key, d.id, best.score
  FROM (
    SELECT rowid AS key, ${score} AS score FROM ${table} WHERE ${table} MATCH :match
    ORDER BY score DESC, rowid DESC LIMIT :limit
  ) AS best JOIN search_documents d USING (key)
  ORDER BY best.score DESC, d.key DESC`

const rankedAmong = ({ table, score }: Index) => `
  SELECT d.key, d.id, ${score} AS score
  FROM ${table} JOIN search_documents d ON d.key = ${table}.rowid
  WHERE ${table} MATCH :match AND ${PASSES}
  ORDER BY score DESC, d.key DESC
  LIMIT :limit`

export const RANKED = { all: ranked(ALL), among: rankedAmong(ALL) }
export const RANKED_TITLES = { all: ranked(TITLES), among: rankedAmong(TITLES) }

/** Whatever passes, the latest first. */
export const LATEST = `
  SELECT d.key, d.id, 0 AS score
  FROM search_documents d
  WHERE ${PASSES}
    AND (:match = '' OR d.key NOT IN (SELECT rowid FROM search_index WHERE search_index MATCH :match))
  ORDER BY d.activity_at DESC, d.key DESC
  LIMIT :limit`

/** Those of some documents that match; the plus keeps SQLite from looking each of them up by itself. */
export const AMONG = `
  SELECT rowid FROM search_index
  WHERE search_index MATCH :match AND +rowid IN (SELECT value FROM json_each(:keys))`
