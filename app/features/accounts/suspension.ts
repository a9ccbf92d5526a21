import { fail } from '~/errors.ts'
import type { Member, Viewer } from './viewer.ts'

/** What holds now: a suspension or a silence. */
export const restrictionAt = ({ suspension }: Pick<Member, 'suspension'>, now: Date) =>
  suspension !== null && now.getTime() < suspension.until.getTime() ? suspension : null

export const isSuspended = (member: Pick<Member, 'suspension'>, now: Date) =>
  restrictionAt(member, now)?.kind === 'suspended'

/** What is asked before every act, of pages as of the API: whoever is suspended reads, and looks after the account.
 *  @throws AppError 403 `accounts.suspended` with the term and the reason */
export function assertNotSuspended(viewer: Viewer, now: Date) {
  if (viewer && isSuspended(viewer, now)) refuseRestricted(viewer, now)
}

/** What every command asks that writes what others read: whoever is silenced reads, votes and accepts.
 *  @throws AppError 403 `accounts.silenced`, `accounts.suspended` with the term and the reason */
export function assertMayWrite(author: Member, now: Date) {
  if (restrictionAt(author, now)) refuseRestricted(author, now)
}

function refuseRestricted(member: Member, now: Date) {
  const { kind, until, reason } = restrictionAt(member, now) ?? fail('accounts.suspended', 403)
  fail(`accounts.${kind}`, 403, { params: { until: inUtc(until), reason } })
}

/** The same for every reader, wherever they are: `2026-03-09 09:00 UTC`. */
const inUtc = (time: Date) => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** A member as the member acts at present: suspended staff are no staff. */
export const asActing = (member: Member, now: Date) => (isSuspended(member, now) ? asMember(member) : member)

/** Without what the role adds. */
export const asMember = (member: Member): Member => ({ ...member, role: 'member', isStaff: false })
