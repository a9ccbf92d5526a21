import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { type AuditFilter, type AuditRow, auditRows } from '~/features/audit/log.view.server.ts'
import type { AuditQuery } from './audit-query.ts'
import { namesOf, type Thing } from './names.server.ts'
import { PLACES } from './places.ts'

const ROWS_PER_PAGE = 50
const DAY_MS = 24 * 3_600_000

export type AuditPage = Awaited<ReturnType<typeof auditPage>>

/** A page of the log in the reader's words. */
export async function auditPage(
  read: ReadDb,
  { cursor, ...query }: AuditQuery,
  language: Language,
  now: Date,
) {
  const filter = await auditFilter(read, query, now)
  const limit = ROWS_PER_PAGE + 1
  const found = filter ? await auditRows(read, filter, { before: cursor, limit }) : []
  const rows = found.slice(0, ROWS_PER_PAGE)
  const names = await namesOf(read, rows, language)
  return {
    query,
    isKnownPerson: filter !== null,
    rows: rows.map((row) => ({ ...row, thing: thingOf(row, names) })),
    next: found.length > rows.length ? String(rows.at(-1)?.id) : null,
  }
}

/** Null when nobody has that name. */
export async function auditFilter(
  read: ReadDb,
  { person, act, subject, id, days }: Omit<AuditQuery, 'cursor'>,
  now: Date,
): Promise<AuditFilter | null> {
  const actor = person ? await memberByHandle(read, person.replace(/^@/, '')) : undefined
  if (person && !actor) return null
  const since = days ? new Date(now.getTime() - Number(days) * DAY_MS) : undefined
  return { actorId: actor?.id, act, subject, subjectId: id, since }
}

/** What it was done to. What was taken away leads nowhere. */
function thingOf({ act, subject, subjectId }: AuditRow, names: Map<string, Thing>): Partial<Thing> {
  const named = names.get(`${subject}:${subjectId}`)
  if (named) return named
  return act.endsWith('.removed') ? {} : { path: PLACES[subject]?.(subjectId) }
}
