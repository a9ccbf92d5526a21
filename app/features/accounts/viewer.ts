import type { TeamId, UserId } from '#db/ids.ts'
import type { Language, Role } from '#db/schema/types.ts'

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
}

/** Null = signed out. */
export type Viewer = Member | null
