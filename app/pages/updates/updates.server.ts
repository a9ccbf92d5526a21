import type { ReadDb } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import {
  affecting,
  incidentById,
  openOnes,
  pastOnes,
  standingOf,
} from '~/features/incidents/incidents.view.server.ts'
import { mayKeepIncidents } from '~/features/incidents/policy.ts'
import { INCIDENTS_PER_PAGE, UPDATES_SHOWN } from '~/features/incidents/rules.ts'
import { updatesOf } from '~/features/incidents/timeline.view.server.ts'

interface Reading {
  locale: Language
  now: Date
}

export type UpdatesPage = Awaited<ReturnType<typeof updatesPage>>

/** What is open, each with its last updates, then a page of what is over.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function updatesPage(
  read: ReadDb,
  viewer: Viewer,
  cursor: string | undefined,
  reading: Reading,
) {
  const open = cursor === undefined ? await openOnes(read, reading) : []
  const ids = open.map(({ id }) => id)
  const updates = await updatesOf(read, ids, reading.locale, UPDATES_SHOWN)
  const mine = await affecting(read, viewer, ids)
  const past = await pastOnes(read, { cursor, limit: INCIDENTS_PER_PAGE }, reading)
  return {
    isFirst: cursor === undefined,
    open: open.map((incident) => ({
      incident,
      updates: updates.get(incident.id) ?? [],
      isMine: mine.has(incident.id),
    })),
    past: past.items,
    next: past.next,
  }
}

export type IncidentPage = Awaited<ReturnType<typeof incidentPage>>

/** One of them, with all that was said about it. @throws AppError `incidents.not_found` 404 */
export async function incidentPage(read: ReadDb, viewer: Viewer, id: IncidentId, reading: Reading) {
  return {
    incident: await incidentById(read, id, reading),
    updates: (await updatesOf(read, [id], reading.locale)).get(id) ?? [],
    ...(await standingOf(read, viewer, id)),
    mayKeep: mayKeepIncidents(viewer),
  }
}
