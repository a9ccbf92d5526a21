import type { ReadDb } from '#db/client.server.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { isNewMember } from '~/features/posts/compose.server.ts'
import { nextPrivilege } from './privileges.ts'

/** How the viewer stands; null when signed out. */
export async function standingOf(read: ReadDb, viewer: Viewer, now: Date) {
  if (!viewer) return null
  const { handle, reputation, isStaff } = viewer
  return {
    ...{ handle, reputation, isStaff },
    isNew: await isNewMember(read, viewer, now),
    next: isStaff ? undefined : nextPrivilege(reputation),
  }
}
export type Standing = Awaited<ReturnType<typeof standingOf>>
