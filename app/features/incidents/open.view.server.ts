import { asc, desc, eq, isNull } from 'drizzle-orm'
import { EVERYTHING } from '#db/changes/names.ts'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import { prepared } from '#db/prepared.server.ts'
import { incidents, incidentTags, tagNames, tags } from '#db/schema/index.ts'
import type { IncidentKind, IncidentState, Localised } from '#db/schema/types.ts'
import type { Scope } from './matching.ts'
import { LOOK_AGAIN_MS } from './rules.ts'

/** What every page has to know of an incident that is not over. */
export interface OpenIncident extends Scope {
  id: IncidentId
  kind: IncidentKind
  state: IncidentState
  title: Localised
  nextUpdateAt: Date | null
}

interface Known {
  /** Goes up with every change of this process: what was being read meanwhile is not kept. */
  version: number
  open: readonly OpenIncident[]
  /** Of the process's own clock. */
  freshUntil: number
}

/** What is shown of them. */
export const INCIDENT_TABLES = ['incidents', 'incident_tags', 'tags', 'tag_names']

const known = new WeakMap<Db, Known>()

/** All that are open, the most recent first. Nearly every page asks, so that they are remembered: a change in this
 *  process is seen at once, another process's within LOOK_AGAIN_MS. */
export async function openIncidents(db: Db): Promise<readonly OpenIncident[]> {
  const mine = known.get(db) ?? listenTo(db)
  if (performance.now() < mine.freshUntil) return mine.open
  const { version } = mine
  const open = grouped(await openRows(db.read, {}))
  if (mine.version === version) Object.assign(mine, { open, freshUntil: performance.now() + LOOK_AGAIN_MS })
  return open
}

function listenTo(db: Db): Known {
  const mine: Known = { version: 0, open: [], freshUntil: 0 }
  known.set(db, mine)
  const forget = () => {
    mine.version += 1
    mine.freshUntil = 0
  }
  db.onCommit((published) => {
    if (published.some(({ topic }) => topic.startsWith('incident.'))) forget()
  })
  db.onChange((changes) => {
    if (changes === EVERYTHING || INCIDENT_TABLES.some((table) => changes.has(table))) forget()
  })
  return mine
}

const openRows = prepared((read: ReadDb) =>
  read
    .select({
      id: incidents.id,
      kind: incidents.kind,
      state: incidents.state,
      title: incidents.title,
      networks: incidents.networks,
      nextUpdateAt: incidents.nextUpdateAt,
      slug: tags.slug,
      tagName: tagNames.text,
    })
    .from(incidents)
    .leftJoin(incidentTags, eq(incidentTags.incidentId, incidents.id))
    .leftJoin(tags, eq(tags.id, incidentTags.tagId))
    .leftJoin(tagNames, eq(tagNames.tagId, tags.id))
    .where(isNull(incidents.endedAt))
    .orderBy(desc(incidents.startedAt), desc(incidents.id), asc(tags.slug)),
)

type Row = Awaited<ReturnType<typeof openRows>>[number]

/** One row a name of a tag becomes one incident. */
function grouped(rows: Row[]): OpenIncident[] {
  const byId = new Map<IncidentId, Row[]>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { id, kind, state, title, networks, nextUpdateAt } = first
    return [{ id, kind, state, title, networks, nextUpdateAt, tags: tagsIn(own) }]
  })
}

function tagsIn(rows: Row[]) {
  const names = new Map<string, string[]>()
  for (const { slug, tagName } of rows) {
    if (slug !== null) names.set(slug, [...(names.get(slug) ?? []), tagName ?? slug])
  }
  return [...names].map(([slug, called]) => ({ slug, names: called }))
}
