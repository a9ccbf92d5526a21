import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import { incidents } from '#db/schema/index.ts'
import type { IncidentKind, IncidentState } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { resolveTags } from '../tags/tags.server.ts'
import { STATES_OF } from './rules.ts'

export type Incident = typeof incidents.$inferSelect

/** @throws AppError `incidents.not_found` 404 */
export async function getIncident(read: ReadDb, id: IncidentId): Promise<Incident> {
  const [incident] = await read.select().from(incidents).where(eq(incidents.id, id))
  return incident ?? fail('incidents.not_found', 404)
}

/** @throws AppError `incidents.other_state` 400: an announcement is never fixed */
export function assertStateOf(kind: IncidentKind, state: IncidentState) {
  if (STATES_OF[kind].includes(state)) return
  fail('incidents.other_state', 400, { fields: { state: ['incidents.other_state'] } })
}

/** @throws AppError `incidents.next_update_past` 400 */
export function assertAhead(nextUpdateAt: Date | null | undefined, now: Date) {
  if (!nextUpdateAt || nextUpdateAt > now) return
  fail('incidents.next_update_past', 400, { fields: { nextUpdateAt: ['incidents.next_update_past'] } })
}

/** Nobody is warned by a tag that no question has. @throws AppError `incidents.unknown_tag` 400 */
export async function existingTags(read: ReadDb, typed: string[]) {
  const { known, unknown } = await resolveTags(read, typed)
  if (unknown.length > 0) {
    const params = { tags: unknown.join(' · ') }
    fail('incidents.unknown_tag', 400, { params, fields: { tags: ['incidents.unknown_tag'] } })
  }
  return known
}
