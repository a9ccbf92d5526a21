import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Tx } from './types.ts'

/** Characters that are handed over at once: much less, and the calls cost more than what they carry. */
const CHUNK = 262_144

/** PostgreSQL's own way for many rows: it parses no statement, and plans none. */
export const copyRowsOn =
  (client: pg.PoolClient): Tx['putRows'] =>
  async (table, columns, rows) => {
    const listed = columns.map(pg.escapeIdentifier).join(', ')
    const copy = from(`COPY ${pg.escapeIdentifier(table)} (${listed}) FROM STDIN`)
    await pipeline(Readable.from(chunksOf(rows)), client.query(copy))
  }

/** https://www.postgresql.org/docs/15/sql-copy.html, "Text Format". */
export function* chunksOf(rows: Iterable<unknown[]>): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${row.map(fieldOf).join('\t')}\n`
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

function fieldOf(value: unknown): string {
  if (value === null) return '\\N'
  return typeof value === 'string'
    ? value.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? '')
    : String(value)
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
