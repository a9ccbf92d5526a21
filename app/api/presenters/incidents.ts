import type { z } from '@hono/zod-openapi'
import type { IncidentId } from '#db/ids.ts'
import { type IncidentView, incidentById } from '~/features/incidents/incidents.view.server.ts'
import { type UpdateView, updatesOf } from '~/features/incidents/timeline.view.server.ts'
import type { Reader } from '../route.ts'
import type { incidentSummary, incident as schema } from '../schemas/incidents.ts'

export const incidentJson = (incident: IncidentView, origin: string): z.infer<typeof incidentSummary> => ({
  id: incident.id,
  url: origin + incident.path,
  kind: incident.kind,
  state: incident.state,
  title: incident.texts,
  tags: incident.tags.map(({ slug }) => slug),
  networks: incident.networks,
  nextUpdateAt: incident.nextUpdateAt?.toISOString() ?? null,
  startedAt: incident.startedAt.toISOString(),
  endedAt: incident.endedAt?.toISOString() ?? null,
  affected: incident.affected,
  revision: incident.revision,
})

const updateJson = ({ id, state, texts, html, team, createdAt, editedAt }: UpdateView) => ({
  ...{ id, state, html, team },
  text: texts,
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
})

/** @throws AppError `incidents.not_found` 404 */
export async function presentIncident(
  { read, origin, language }: Reader,
  id: IncidentId,
  now: Date,
): Promise<z.infer<typeof schema>> {
  const incident = await incidentById(read, id, { locale: language, now })
  const updates = (await updatesOf(read, [id], language)).get(id) ?? []
  return { ...incidentJson(incident, origin), updates: updates.map(updateJson) }
}
