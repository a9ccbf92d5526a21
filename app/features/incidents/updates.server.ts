import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { IncidentId, IncidentUpdateId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { incidents, incidentUpdates } from '#db/schema/index.ts'
import type { IncidentState, Localised } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { idPrefixOf } from '../posts/compose.server.ts'
import { once } from '../posts/submission.server.ts'
import { assertAhead, assertStateOf, getIncident } from './find.server.ts'
import { updatePath } from './paths.ts'
import { mayKeepIncidents } from './policy.ts'
import type { NewUpdate } from './schema.ts'

/** Says how it stands; followers are told. The state `over` ends it. Without a new time nothing more is promised.
 *  @throws AppError `incidents.forbidden` 403 · `incidents.not_found` 404 · `incidents.ended`, `posts.repeated` 409 ·
 *  `incidents.next_update_past`, `incidents.other_state` 400 */
export async function postUpdate(db: Db, actor: Member, incidentId: IncidentId, input: NewUpdate, now: Date) {
  assertAllowed(mayKeepIncidents(actor), 'incidents.forbidden')
  assertAhead(input.nextUpdateAt, now)
  return db.write(async (tx) => {
    const incident = await getIncident(tx, incidentId)
    const { state = incident.state, text, token, nextUpdateAt = null } = input
    assertStateOf(incident.kind, state)
    return once(tx, actor.id, { token, place: `incident:${incidentId}`, text: text.en }, now, async () => {
      if (incident.endedAt) fail('incidents.ended', 409)
      const updateId = await insertUpdate(tx, actor, { incidentId, state, text }, now)
      const end = state === 'over' ? { endedAt: now, nextUpdateAt: null } : { nextUpdateAt }
      await tx
        .update(incidents)
        .set({ state, ...end, revision: incident.revision + 1, updatedAt: now })
        .where(eq(incidents.id, incidentId))
      await publish(tx, 'incident.updated', { incidentId, updateId, actorId: actor.id }, now)
      const change = { before: { state: incident.state }, after: { state } }
      await recordAct(
        tx,
        { actorId: actor.id, act: 'incident.updated', subjectId: incidentId, ...change },
        now,
      )
      return { path: updatePath(incidentId, updateId) }
    })
  })
}

interface Update {
  incidentId: IncidentId
  state: IncidentState
  text: Localised
}

export async function insertUpdate(tx: Tx, actor: Member, { text, ...update }: Update, now: Date) {
  const row = { ...update, ...rendered(text), authorId: actor.id, createdAt: now }
  const [made] = await tx.insert(incidentUpdates).values(row).returning({ id: incidentUpdates.id })
  return made?.id ?? fail('incidents.not_found', 404)
}

/** Mends the words of an update, or adds the other language; it says that it was edited, and nobody is told.
 *  @throws AppError `incidents.forbidden` 403 · `incidents.update_not_found` 404 */
export async function rewordUpdate(
  db: Db,
  actor: Member,
  incidentId: IncidentId,
  { update: id, text }: { update: IncidentUpdateId; text: Localised },
  now: Date,
) {
  assertAllowed(mayKeepIncidents(actor), 'incidents.forbidden')
  await db.write(async (tx) => {
    const [update] = await tx.select().from(incidentUpdates).where(eq(incidentUpdates.id, id))
    if (update?.incidentId !== incidentId) fail('incidents.update_not_found', 404)
    await tx
      .update(incidentUpdates)
      .set({ ...rendered(text), editedAt: now })
      .where(eq(incidentUpdates.id, id))
    const act = { act: 'incident.update_reworded', subjectId: incidentId, after: { update: id } } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    await publish(tx, 'incident.changed', { incidentId }, now)
  })
}

function rendered(body: Localised) {
  const made = (text: string) => renderMarkdown(text, { linkPolicy: 'all', idPrefix: idPrefixOf(text) })
  const english = made(body.en)
  const chinese = body['zh-CN'] === undefined ? undefined : made(body['zh-CN'])
  return {
    body,
    bodyHtml: { en: english.html, 'zh-CN': chinese?.html },
    bodyText: { en: english.text, 'zh-CN': chinese?.text },
  }
}
