import type pg from 'pg'

/** A server that restarts cuts connections: of those that nobody uses the pool tells, of those that are in use each tells
 *  by itself, between two queries too, and an 'error' that nobody hears ends the process. The query that meets it fails,
 *  and the next one opens another. */
export function survivesCuts(pool: pg.Pool) {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
}
