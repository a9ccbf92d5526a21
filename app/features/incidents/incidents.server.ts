import { and, desc, eq, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { IncidentId, TagId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { incidents, incidentTags, incidentUpdates } from '#db/schema/index.ts'
import type { IncidentState } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { assertUnchanged } from '../posts/revisions.server.ts'
import { once } from '../posts/submission.server.ts'
import { assertAhead, assertStateOf, existingTags, getIncident, type Incident } from './find.server.ts'
import { incidentPath } from './paths.ts'
import { mayKeepIncidents } from './policy.ts'
import { FIRST_STATE } from './rules.ts'
import type { IncidentEdit, NewIncident } from './schema.ts'
import { insertUpdate } from './updates.server.ts'

/** Tells everybody whom it concerns, on every page that it concerns, from now until it ends.
 *  @throws AppError `incidents.forbidden` 403 · `incidents.next_update_past`, `incidents.unknown_tag`,
 *  `incidents.other_state` 400 · `posts.repeated` 409 */
export async function openIncident(db: Db, actor: Member, input: NewIncident, now: Date) {
  assertAllowed(mayKeepIncidents(actor), 'incidents.forbidden')
  const { kind, state = FIRST_STATE[kind], title, text, token } = input
  if (state === 'over') fail('incidents.other_state', 400, { fields: { state: ['incidents.other_state'] } })
  assertStateOf(kind, state)
  assertAhead(input.nextUpdateAt, now)
  return db.write(async (tx) => {
    const tags = await existingTags(tx, input.tags)
    const submission = { token, place: 'incident', text: `${title.en}\n${text.en}` }
    return once(tx, actor.id, submission, now, async () => {
      const id = await insertIncident(tx, actor, { ...input, state }, now)
      await setTags(
        tx,
        id,
        tags.map((tag) => tag.id),
      )
      await insertUpdate(tx, actor, { incidentId: id, state, text }, now)
      await publish(tx, 'incident.changed', { incidentId: id }, now)
      const act = { act: 'incident.opened', subjectId: id, after: { kind, state } } as const
      await recordAct(tx, { actorId: actor.id, ...act }, now)
      return { path: incidentPath(id) }
    })
  })
}

async function insertIncident(
  tx: Tx,
  actor: Member,
  { kind, state, title, networks, nextUpdateAt }: NewIncident & { state: IncidentState },
  now: Date,
): Promise<IncidentId> {
  const row = {
    kind,
    state,
    title,
    networks,
    nextUpdateAt,
    authorId: actor.id,
    startedAt: now,
    updatedAt: now,
  }
  const [made] = await tx.insert(incidents).values(row).returning({ id: incidents.id })
  return made?.id ?? fail('incidents.not_found', 404)
}

async function setTags(tx: Tx, incidentId: IncidentId, tagIds: TagId[]) {
  await tx.delete(incidentTags).where(eq(incidentTags.incidentId, incidentId))
  if (tagIds.length > 0) await tx.insert(incidentTags).values(tagIds.map((tagId) => ({ incidentId, tagId })))
}

/** Changes what it is called, whom it concerns and when the next update is due; nobody is told.
 *  @throws AppError `incidents.forbidden` 403 · `incidents.not_found` 404 · `incidents.next_update_past`,
 *  `incidents.unknown_tag` 400 · `posts.edited_meanwhile` 412 */
export async function editIncident(db: Db, actor: Member, id: IncidentId, edit: IncidentEdit, now: Date) {
  assertAllowed(mayKeepIncidents(actor), 'incidents.forbidden')
  await db.write(async (tx) => {
    const incident = await getIncident(tx, id)
    assertUnchanged(incident, edit.revision)
    const { title = incident.title, networks = incident.networks } = edit
    const nextUpdateAt = edit.nextUpdateAt === undefined ? incident.nextUpdateAt : edit.nextUpdateAt
    if (!isSameMinute(nextUpdateAt, incident.nextUpdateAt)) assertAhead(nextUpdateAt, now)
    if (edit.tags) {
      const tags = await existingTags(tx, edit.tags)
      await setTags(
        tx,
        id,
        tags.map((tag) => tag.id),
      )
    }
    await change(tx, incident, { title, networks, nextUpdateAt }, now)
    await recordAct(tx, { actorId: actor.id, act: 'incident.edited', subjectId: id }, now)
    await publish(tx, 'incident.changed', { incidentId: id }, now)
  })
}

/** A promise that was missed may stand while something else is edited; forms know no seconds. */
const isSameMinute = (one: Date | null, other: Date | null) =>
  one?.toISOString().slice(0, 16) === other?.toISOString().slice(0, 16)

/** Ends it without another word; followers are told that it is over.
 *  @throws AppError `incidents.forbidden` 403 · `incidents.not_found` 404 · `incidents.ended` 409 */
export async function endIncident(db: Db, actor: Member, id: IncidentId, now: Date) {
  assertAllowed(mayKeepIncidents(actor), 'incidents.forbidden')
  await db.write(async (tx) => {
    const incident = await getIncident(tx, id)
    if (incident.endedAt) fail('incidents.ended', 409)
    await change(tx, incident, { state: 'over', endedAt: now, nextUpdateAt: null }, now)
    await recordAct(tx, { actorId: actor.id, act: 'incident.ended', subjectId: id }, now)
    await publish(tx, 'incident.updated', { incidentId: id, updateId: null, actorId: actor.id }, now)
  })
}

/** It is not over after all: it stands as it stood before it ended.
 *  @throws AppError `incidents.forbidden` 403 · `incidents.not_found` 404 · `incidents.open` 409 */
export async function reopenIncident(db: Db, actor: Member, id: IncidentId, now: Date) {
  assertAllowed(mayKeepIncidents(actor), 'incidents.forbidden')
  await db.write(async (tx) => {
    const incident = await getIncident(tx, id)
    if (!incident.endedAt) fail('incidents.open', 409)
    await change(tx, incident, { state: await lastOpenState(tx, incident), endedAt: null }, now)
    await recordAct(tx, { actorId: actor.id, act: 'incident.reopened', subjectId: id }, now)
    await publish(tx, 'incident.changed', { incidentId: id }, now)
  })
}

async function lastOpenState(tx: Tx, { id, kind }: Incident): Promise<IncidentState> {
  const [last] = await tx
    .select({ state: incidentUpdates.state })
    .from(incidentUpdates)
    .where(and(eq(incidentUpdates.incidentId, id), ne(incidentUpdates.state, 'over')))
    .orderBy(desc(incidentUpdates.id))
    .limit(1)
  return last?.state ?? FIRST_STATE[kind]
}

type Change = Partial<Pick<Incident, 'title' | 'networks' | 'nextUpdateAt' | 'state' | 'endedAt'>>

async function change(tx: Tx, { id, revision }: Incident, changed: Change, now: Date) {
  await tx
    .update(incidents)
    .set({ ...changed, revision: revision + 1, updatedAt: now })
    .where(eq(incidents.id, id))
}
