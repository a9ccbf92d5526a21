import type { TeamId, UserId } from '#db/ids.ts'
import type { Language, Role, SuspensionKind } from '#db/schema/types.ts'

/** Who is looking or acting, read once per request. */
export interface Member {
  id: UserId
  handle: string
  displayName: string
  role: Role
  /** Moderator or admin. */
  isStaff: boolean
  reputation: number
  language: Language
  /** Approved by hand or old enough: not a new member any more. */
  trusted: boolean
  /** The team in whose name staff speak. */
  teamId: TeamId | null
  createdAt: Date
  /** It may be over: ask `isSuspended`. */
  suspension: Suspension | null
  /** When the member's own deletion of the account takes effect; null = it was not asked for. */
  leavesAt: Date | null
}

/** What a member may not do, and until when. */
export interface Suspension {
  kind: SuspensionKind
  until: Date
  /** As the member is told. */
  reason: string
}

/** Null = signed out. */
export type Viewer = Member | null
