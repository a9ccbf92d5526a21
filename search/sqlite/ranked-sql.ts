import { FIELD_WEIGHTS } from '../fields.ts'

/** FTS5's bm25 is better the lower it is. */
const SCORE = `-bm25(search_index, ${Object.values(FIELD_WEIGHTS).join(', ')})`

/** A filter that is null lets everything through. */
export const RANKED = `
  SELECT d.id, ${SCORE} AS score
  FROM search_index JOIN search_documents d ON d.key = search_index.rowid
  WHERE search_index MATCH :match
    AND (:kind IS NULL OR d.kind = :kind)
    AND (:language IS NULL OR d.language = :language)
    AND (:solved IS NULL OR (d.kind = 'question' AND (d.state = 'solved') = :solved))
    AND (:tag IS NULL OR EXISTS (SELECT 1 FROM json_each(d.tags) WHERE value = :tag))
  ORDER BY score DESC, d.key DESC
  LIMIT :limit`
