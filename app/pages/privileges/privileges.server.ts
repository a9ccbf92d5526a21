import type { ReadDb } from '#db/client.server.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { isNewMember } from '~/features/posts/compose.server.ts'
import { DAILY_VOTE_POINTS_LIMIT, STARTING_REPUTATION } from '~/features/reputation/rules.ts'
import { nextPrivilege, ofNewMembers, points, privileges } from './privileges.ts'

/** The numbers as they are at present, and how the viewer stands. */
export async function privilegesPage(read: ReadDb, viewer: Viewer, now: Date) {
  return {
    standing: await standingOf(read, viewer, now),
    privileges: privileges(),
    points: points(),
    limits: { limit: DAILY_VOTE_POINTS_LIMIT.value, least: STARTING_REPUTATION },
    newMembers: ofNewMembers(),
  }
}
export type PrivilegesPage = Awaited<ReturnType<typeof privilegesPage>>

/** How the viewer stands; null when signed out. */
async function standingOf(read: ReadDb, viewer: Viewer, now: Date) {
  if (!viewer) return null
  const { handle, reputation, isStaff } = viewer
  return {
    ...{ handle, reputation, isStaff },
    isNew: await isNewMember(read, viewer, now),
    next: isStaff ? undefined : nextPrivilege(reputation),
  }
}
export type Standing = Awaited<ReturnType<typeof standingOf>>
