import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { incidentAffected, incidentFollows, incidents, incidentTags, tags } from '#db/schema/index.ts'
import type { IncidentKind, IncidentState, Language, Localised } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { inLanguage, labelOf, type TagLabel } from '../tags/tags.view.server.ts'
import { getIncident, type Incident } from './find.server.ts'
import { incidentPath } from './paths.ts'
import { canBeHad } from './policy.ts'

/** An incident as everybody sees it; who wrote it is told by its updates. */
export interface IncidentView {
  id: IncidentId
  path: string
  kind: IncidentKind
  state: IncidentState
  /** As it is kept, and as this reader reads it. */
  texts: Localised
  title: string
  language: Language
  tags: TagLabel[]
  networks: string[]
  nextUpdateAt: Date | null
  isOverdue: boolean
  startedAt: Date
  endedAt: Date | null
  affected: number
  canBeHad: boolean
  revision: number
}

const NEWEST: OrderKey[] = [
  { column: incidents.startedAt, direction: 'desc' },
  { column: incidents.id, direction: 'desc' },
]
const LAST_ENDED: OrderKey[] = [
  { column: incidents.endedAt, direction: 'desc' },
  { column: incidents.id, direction: 'desc' },
]

interface Reading {
  locale: Language
  now: Date
}

/** All that are open, the most recent first. */
export async function openOnes(read: ReadDb, reading: Reading): Promise<IncidentView[]> {
  const rows = await read
    .select()
    .from(incidents)
    .where(isNull(incidents.endedAt))
    .orderBy(...orderBy(NEWEST))
  return views(read, rows, reading)
}

interface Page {
  cursor?: string | undefined
  limit: number
}

/** A page of those that are over, the last one first; their tags are nobody's concern any more. @throws AppError `lists.bad_cursor` 400 */
export async function pastOnes(read: ReadDb, { cursor, limit }: Page, reading: Reading) {
  const behind = cursor ? after(LAST_ENDED, decodeCursor(cursor, LAST_ENDED)) : undefined
  const rows = await read
    .select()
    .from(incidents)
    .where(and(isNotNull(incidents.endedAt), behind))
    .orderBy(...orderBy(LAST_ENDED))
    .limit(limit + 1)
  const { items, next } = pageOf(rows, limit, (row) => [row.endedAt ?? row.startedAt, row.id])
  return { items: items.map((row) => viewOf(row, [], reading)), next }
}

interface ListQuery extends Page {
  state?: 'open' | 'past' | undefined
}

/** A page of all of them, or of those that are open or over, the most recent first.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function listIncidents(read: ReadDb, { state, cursor, limit }: ListQuery, reading: Reading) {
  const behind = cursor ? after(NEWEST, decodeCursor(cursor, NEWEST)) : undefined
  const ended = state === 'past' ? isNotNull(incidents.endedAt) : undefined
  const rows = await read
    .select()
    .from(incidents)
    .where(and(state === 'open' ? isNull(incidents.endedAt) : ended, behind))
    .orderBy(...orderBy(NEWEST))
    .limit(limit + 1)
  const { items, next } = pageOf(rows, limit, (row) => [row.startedAt, row.id])
  return { items: await views(read, items, reading), next }
}

/** @throws AppError `incidents.not_found` 404 */
export async function incidentById(read: ReadDb, id: IncidentId, reading: Reading): Promise<IncidentView> {
  const incident = await getIncident(read, id)
  return viewOf(incident, (await tagsOf(read, [id], reading.locale)).get(id) ?? [], reading)
}

async function views(read: ReadDb, rows: Incident[], reading: Reading): Promise<IncidentView[]> {
  const labels = await tagsOf(
    read,
    rows.map(({ id }) => id),
    reading.locale,
  )
  return rows.map((row) => viewOf(row, labels.get(row.id) ?? [], reading))
}

function viewOf(incident: Incident, labels: TagLabel[], { locale, now }: Reading): IncidentView {
  const { id, kind, state, title, networks, nextUpdateAt, startedAt, endedAt, affectedCount } = incident
  return {
    ...{ id, kind, state, networks, nextUpdateAt, startedAt, endedAt },
    path: incidentPath(id),
    texts: title,
    title: inLanguage(title, locale),
    language: title[locale] ? locale : 'en',
    tags: labels,
    isOverdue: nextUpdateAt !== null && nextUpdateAt < now,
    affected: affectedCount,
    canBeHad: canBeHad(incident),
    revision: incident.revision,
  }
}

const tagsByIncident = prepared((read, { ids }: Slots<{ ids: IncidentId[] }>) =>
  read
    .select({ incidentId: incidentTags.incidentId, slug: tags.slug, name: tags.name })
    .from(incidentTags)
    .innerJoin(tags, eq(tags.id, incidentTags.tagId))
    .where(anyOf(incidentTags.incidentId, ids))
    .orderBy(asc(tags.slug)),
)

async function tagsOf(read: ReadDb, ids: IncidentId[], locale: Language) {
  const labels = new Map<IncidentId, TagLabel[]>()
  if (ids.length === 0) return labels
  for (const { incidentId, ...tag } of await tagsByIncident(read, { ids })) {
    labels.set(incidentId, [...(labels.get(incidentId) ?? []), labelOf(tag, locale)])
  }
  return labels
}

/** Which of these this member has. */
export async function affecting(read: ReadDb, viewer: Viewer, ids: IncidentId[]): Promise<Set<IncidentId>> {
  if (!viewer || ids.length === 0) return new Set()
  const rows = await read
    .select({ id: incidentAffected.incidentId })
    .from(incidentAffected)
    .where(and(eq(incidentAffected.userId, viewer.id), inArray(incidentAffected.incidentId, ids)))
  return new Set(rows.map(({ id }) => id))
}

/** What this member said and wants to hear. */
export async function standingOf(read: ReadDb, viewer: Viewer, id: IncidentId) {
  if (!viewer) return { isMine: false, isFollowing: false }
  const isThisMember = and(eq(incidentFollows.incidentId, id), eq(incidentFollows.userId, viewer.id))
  return {
    isMine: (await affecting(read, viewer, [id])).has(id),
    isFollowing: (await read.$count(incidentFollows, isThisMember)) > 0,
  }
}
