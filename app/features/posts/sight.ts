import type { UserId } from '#db/ids.ts'
import type { Viewer } from '../accounts/viewer.ts'

/** Who looks, as a prepared query takes it: visibility is decided in the query. */
export interface Sight {
  viewerId: UserId | null
  seesAll: boolean
}

export const sightOf = (viewer: Viewer): Sight => ({
  viewerId: viewer?.id ?? null,
  seesAll: viewer?.isStaff ?? false,
})
