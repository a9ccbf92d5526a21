import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/types.ts'
import { FIELD_WEIGHTS } from '../fields.ts'
import type { DocumentId, SearchQuery } from '../port.ts'
import { hitLimit, tagFilter } from '../query-bounds.ts'

/** A term or a pair as a tsquery, with what finding it is worth. */
export interface WeightedQuery {
  query: string
  idf: number
}

/** ts_rank reads a document's whole vector: only so many are ranked, chosen by which terms they have. */
const CANDIDATES = 400
/** A term in title or tags counts twice more when candidates are chosen. */
const HEAD_POINTS = 2
/** Documents of one term that are looked at. */
const POSTINGS_A_TERM = 20_000

const { title, tags, acceptedAnswer, body } = FIELD_WEIGHTS
/** ts_rank wants the weights of D, C, B, A. */
const LABEL_WEIGHTS = JSON.stringify([body, acceptedAnswer, tags, title].map((weight) => weight / title))
  .replace('[', '{')
  .replace(']', '}')

type Scored = { id: DocumentId; score: number }

/** ts_rank knows no idf, so each term is ranked alone and weighed by its own. */
export async function rank(read: ReadDb, query: SearchQuery, terms: WeightedQuery[], pairs: WeightedQuery[]) {
  const filters = filtersOf(query)
  const rows = await read.rows<Scored>(sql`
    WITH term AS MATERIALIZED (${recordset(terms)}),
    pair AS MATERIALIZED (${recordset(pairs)}),
    reached AS (
      SELECT found.key, ${HEAD_POINTS} * term.idf AS points
      FROM term CROSS JOIN LATERAL (
        SELECT key FROM search_documents WHERE head @@ term.query AND ${filters} LIMIT ${POSTINGS_A_TERM}
      ) AS found
      UNION ALL
      SELECT found.key, term.idf AS points
      FROM term CROSS JOIN LATERAL (
        SELECT key FROM search_documents WHERE tokens @@ term.query AND ${filters} LIMIT ${POSTINGS_A_TERM}
      ) AS found
    ),
    candidate AS (
      SELECT key FROM reached GROUP BY key ORDER BY sum(points) DESC, key DESC LIMIT ${CANDIDATES}
    ),
    -- The concatenation unpacks a vector once instead of once a term.
    document AS MATERIALIZED (
      SELECT key, id, tokens || ''::tsvector AS tokens FROM candidate JOIN search_documents USING (key)
    )
    SELECT id, (
      (SELECT sum(idf * ${termRank}) FROM term)
      + coalesce((SELECT sum(idf * ${termRank}) FROM pair WHERE tokens @@ query), 0)
    )::float8 AS score
    FROM document ORDER BY score DESC, key DESC LIMIT ${hitLimit(query)}`)
  return rows.map(({ id, score }) => ({ id, score: Number(score) }))
}

/** 1: divided by 1 + the logarithm of the document's length. */
const LENGTH_NORMALISATION = 1
const termRank = sql.raw(`ts_rank('${LABEL_WEIGHTS}'::float4[], tokens, query, ${LENGTH_NORMALISATION})`)

const recordset = (queries: WeightedQuery[]): SQL => sql`
  SELECT query::tsquery, idf FROM jsonb_to_recordset(${JSON.stringify(queries)}::jsonb) AS t(query text, idf float8)`

function filtersOf(query: SearchQuery): SQL {
  const tag = tagFilter(query)
  const conditions = [
    query.kind && sql`kind = ${query.kind}`,
    query.language && sql`language = ${query.language}`,
    query.solved !== undefined && sql`kind = 'question' AND (state = 'solved') = ${query.solved}`,
    tag !== null && sql`${tag} = ANY (tags)`,
  ]
  return sql.join([sql`true`, ...conditions.filter((condition) => condition instanceof Object)], sql` AND `)
}
