import { desc, eq, lte, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { IncidentId, IncidentUpdateId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { incidents, incidentUpdates, teams, users } from '#db/schema/index.ts'
import type { IncidentState, Language, Localised } from '#db/schema/types.ts'
import { inLanguage } from '../tags/tags.view.server.ts'
import { updateAnchor, updatePath } from './paths.ts'

/** What was said at some time. */
export interface UpdateView {
  id: IncidentUpdateId
  incidentId: IncidentId
  anchor: string
  state: IncidentState
  /** As it is kept, for its editor. */
  texts: Localised
  html: string
  /** Of the text: English where there is no other. */
  language: Language
  /** Who says so, never staff's own name; null = somebody of no team. */
  team: string | null
  createdAt: Date
  editedAt: Date | null
}

const updateColumns = {
  id: incidentUpdates.id,
  incidentId: incidentUpdates.incidentId,
  state: incidentUpdates.state,
  body: incidentUpdates.body,
  bodyHtml: incidentUpdates.bodyHtml,
  team: teams.name,
  alias: users.staffAlias,
  createdAt: incidentUpdates.createdAt,
  editedAt: incidentUpdates.editedAt,
}

const updatesByIncident = prepared((read, { ids, each }: Slots<{ ids: IncidentId[]; each: number }>) => {
  const place = sql<number>`row_number() over (
    partition by ${incidentUpdates.incidentId} order by ${incidentUpdates.id} desc)`
  const ranked = read
    .select({ id: incidentUpdates.id, place: place.as('place') })
    .from(incidentUpdates)
    .where(anyOf(incidentUpdates.incidentId, ids))
    .as('ranked')
  return read
    .select(updateColumns)
    .from(ranked)
    .innerJoin(incidentUpdates, eq(incidentUpdates.id, ranked.id))
    .leftJoin(users, eq(users.id, incidentUpdates.authorId))
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(lte(ranked.place, each))
    .orderBy(desc(incidentUpdates.id))
})

const nameIn = (name: Localised | null, locale: Language) => name && inLanguage(name, locale)

/** Nobody writes so many about one thing. */
const ALL = 10_000

/** The last updates of each of these, `each` of one, the newest first. */
export async function updatesOf(
  read: ReadDb,
  ids: IncidentId[],
  locale: Language,
  each = ALL,
): Promise<Map<IncidentId, UpdateView[]>> {
  const updates = new Map<IncidentId, UpdateView[]>()
  if (ids.length === 0) return updates
  for (const { body, bodyHtml, team, alias, ...row } of await updatesByIncident(read, { ids, each })) {
    const update = {
      ...row,
      anchor: updateAnchor(row.id),
      texts: body,
      html: inLanguage(bodyHtml, locale),
      language: bodyHtml[locale] ? locale : ('en' as const),
      team: nameIn(alias ?? team, locale),
    }
    updates.set(row.incidentId, [...(updates.get(row.incidentId) ?? []), update])
  }
  return updates
}

/** The newest updates of all incidents, for the feed. */
export async function latestUpdates(read: ReadDb, locale: Language, limit: number) {
  const rows = await read
    .select({
      id: incidentUpdates.id,
      incidentId: incidentUpdates.incidentId,
      state: incidentUpdates.state,
      title: incidents.title,
      text: incidentUpdates.bodyText,
      createdAt: incidentUpdates.createdAt,
      editedAt: incidentUpdates.editedAt,
    })
    .from(incidentUpdates)
    .innerJoin(incidents, eq(incidents.id, incidentUpdates.incidentId))
    .orderBy(desc(incidentUpdates.id))
    .limit(limit)
  return rows.map(({ title, text, createdAt, editedAt, ...row }) => ({
    state: row.state,
    path: updatePath(row.incidentId, row.id),
    title: inLanguage(title, locale),
    text: inLanguage(text, locale),
    language: text[locale] ? locale : ('en' as const),
    createdAt,
    activityAt: editedAt ?? createdAt,
  }))
}
