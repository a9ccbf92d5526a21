import type { ReadDb } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { incidentById, listIncidents } from '~/features/incidents/incidents.view.server.ts'
import { INCIDENTS_PER_PAGE } from '~/features/incidents/rules.ts'
import { updatesOf } from '~/features/incidents/timeline.view.server.ts'

interface Reading {
  locale: Language
  now: Date
}

export type IncidentList = Awaited<ReturnType<typeof incidentList>>

/** All of them, the most recent first. @throws AppError `lists.bad_cursor` 400 */
export const incidentList = (read: ReadDb, cursor: string | undefined, reading: Reading) =>
  listIncidents(read, { cursor, limit: INCIDENTS_PER_PAGE }, reading)

export type IncidentDesk = Awaited<ReturnType<typeof incidentDesk>>

/** One of them as its keepers see it. @throws AppError `incidents.not_found` 404 */
export async function incidentDesk(
  read: ReadDb,
  { id, edit }: { id: IncidentId; edit: number | undefined },
  reading: Reading,
) {
  const updates = (await updatesOf(read, [id], reading.locale)).get(id) ?? []
  return {
    incident: await incidentById(read, id, reading),
    updates: updates.map((update) => ({ ...update, isBeingEdited: update.id === edit })),
    now: reading.now,
  }
}
