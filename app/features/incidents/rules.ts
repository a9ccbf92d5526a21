import type { IncidentKind, IncidentState } from '#db/schema/types.ts'

export const INCIDENT_TITLE_LENGTH = { min: 5, max: 120 }
/** An update says what is known and what to do: whoever waits reads no more. */
export const UPDATE_LENGTH = { min: 5, max: 3_000 }
export const MAX_NETWORKS = 20
export const NETWORK_LENGTH = { min: 1, max: 40 }

/** Past ones on one page, and in the staff's list. */
export const INCIDENTS_PER_PAGE = 20
/** Updates shown of each open one in the list; all of them stand on its own page. */
export const UPDATES_SHOWN = 3
/** Banners that stand open; more are folded, so that the page itself stays in sight. */
export const BANNERS_SHOWN = 2

/** What this process did is seen at once; what another one did, this long after at the latest. */
export const LOOK_AGAIN_MS = 2_000

/** How each kind can stand. */
export const STATES_OF: Record<IncidentKind, readonly IncidentState[]> = {
  incident: ['investigating', 'identified', 'fixed', 'over'],
  announcement: ['announced', 'over'],
}
export const FIRST_STATE: Record<IncidentKind, IncidentState> = {
  incident: 'investigating',
  announcement: 'announced',
}
