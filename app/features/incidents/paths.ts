import type { IncidentId, IncidentUpdateId } from '#db/ids.ts'

export const updatesPath = '/updates'
export const incidentPath = (id: IncidentId) => `${updatesPath}/${id}`
export const updateAnchor = (id: IncidentUpdateId) => `update-${id}`
export const updatePath = (incidentId: IncidentId, id: IncidentUpdateId) =>
  `${incidentPath(incidentId)}#${updateAnchor(id)}`
/** Where staff keep it. */
export const keeperPath = (id: IncidentId) => `/mod/incidents/${id}`
