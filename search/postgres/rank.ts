import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/types.ts'
import { FIELD_WEIGHTS } from '../fields.ts'
import { nearer } from '../nearness.ts'
import type { Hit, SearchQuery } from '../port.ts'
import { hitLimit } from '../query-bounds.ts'

/** A term, a run of them or a beginning as a tsquery, with what finding it is worth. */
export interface WeightedQuery {
  query: string
  idf: number
}

export interface Wanted {
  /** Documents with any of these are found. */
  words: WeightedQuery[]
  /** Makes those better that were found. */
  pairs: WeightedQuery[]
  /** Neighbours of the query near each other, as tsqueries: make them better still. */
  near: string[]
  /** What must hold whatever was found. */
  conditions: SQL
}

/** ts_rank reads a document's whole vector: only so many are ranked, chosen by which terms they have. */
const CANDIDATES = 400
/** A term in title or tags counts twice more when candidates are chosen. */
const HEAD_POINTS = 2
/** Documents of one term that are looked at. */
const POSTINGS_A_TERM = 20_000
/** While one types: titles alone, and fewer of them. */
const POSTINGS_A_TERM_TYPING = 5_000

const { title, tags, acceptedAnswer, body } = FIELD_WEIGHTS
/** ts_rank wants the weights of D, C, B, A. */
const LABEL_WEIGHTS = JSON.stringify([body, acceptedAnswer, tags, title].map((weight) => weight / title))
  .replace('[', '{')
  .replace(']', '}')

interface Ranked extends Hit {
  /** How many neighbours are near each other in it. */
  near: number
}

/** ts_rank knows no idf, so each term is ranked alone and weighed by its own. */
export async function rank(
  read: ReadDb,
  query: SearchQuery,
  { words, pairs, near, conditions }: Wanted,
): Promise<Hit[]> {
  const reached = query.isTyping
    ? reachedBy('head', sql`term.idf`, { conditions, limit: POSTINGS_A_TERM_TYPING })
    : sql`${reachedBy('head', sql`${HEAD_POINTS} * term.idf`, { conditions, limit: POSTINGS_A_TERM })}
      UNION ALL ${reachedBy('tokens', sql`term.idf`, { conditions, limit: POSTINGS_A_TERM })}`
  const rows = await read.rows<Ranked>(sql`
    WITH term AS MATERIALIZED (${recordset(words)}),
    pair AS MATERIALIZED (${recordset(pairs)}),
    near AS MATERIALIZED (
      SELECT value::tsquery AS query FROM jsonb_array_elements_text(${JSON.stringify(near)}::jsonb)
    ),
    reached AS (${reached}),
    candidate AS (
      SELECT key FROM reached GROUP BY key ORDER BY sum(points) DESC, key DESC LIMIT ${CANDIDATES}
    ),
    -- The concatenation unpacks a vector once instead of once a term.
    document AS MATERIALIZED (
      SELECT key, id, ${sql.raw(query.isTyping ? 'head' : 'tokens')} || ''::tsvector AS tokens
      FROM candidate JOIN search_documents USING (key)
    )
    SELECT id, (
      (SELECT sum(idf * ${termRank}) FROM term)
      + coalesce((SELECT sum(idf * ${termRank}) FROM pair WHERE tokens @@ query), 0)
    )::float8 AS score, (SELECT count(*)::integer FROM near WHERE tokens @@ query) AS near
    FROM document ORDER BY score DESC, key DESC`)
  const hits = nearer(rows, near.length, (row) => row.near)
  return hits.slice(0, hitLimit(query)).map(({ id, score }) => ({ id, score }))
}

/** Whatever meets the conditions, the latest first. */
export async function latest(read: ReadDb, query: SearchQuery, conditions: SQL): Promise<Hit[]> {
  return read.rows<Hit>(sql`
    SELECT id, 0 AS score FROM search_documents WHERE ${conditions}
    ORDER BY activity_at DESC, key DESC LIMIT ${hitLimit(query)}`)
}

const reachedBy = (
  column: 'head' | 'tokens',
  points: SQL,
  { conditions, limit }: { conditions: SQL; limit: number },
) => sql`
  SELECT found.key, ${points} AS points
  FROM term CROSS JOIN LATERAL (
    SELECT key FROM search_documents WHERE ${sql.raw(column)} @@ term.query AND ${conditions} LIMIT ${limit}
  ) AS found`

/** 1: divided by 1 + the logarithm of the document's length. */
const LENGTH_NORMALISATION = 1
const termRank = sql.raw(`ts_rank('${LABEL_WEIGHTS}'::float4[], tokens, query, ${LENGTH_NORMALISATION})`)

const recordset = (queries: WeightedQuery[]): SQL => sql`
  SELECT query::tsquery, idf FROM jsonb_to_recordset(${JSON.stringify(queries)}::jsonb) AS t(query text, idf float8)`
