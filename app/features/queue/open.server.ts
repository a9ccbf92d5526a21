import { eq, lte, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { caseLeases } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'
import { HOSTS_NEW_MEMBERS_MAY_LINK } from '../posts/rules.ts'
import { bundleOf, type Tie } from './bundle.ts'
import { type Case, isSuspicious, readCases, waitingRule } from './cases.server.ts'
import { LEASE } from './rules.ts'

export interface OpenCase {
  head: Case
  /** Decided together with it. */
  others: (Case & { tie: Tie })[]
  /** Cases that this moderator could be given, this one among them; no further than CASES_READ. */
  left: number
}

/** However many moderators open the queue in one moment, each is given a case that nobody else has. */
const TRIES = 5

/** The case that this moderator looks at already, else the first that nobody looks at, with what belongs to it. It is
 *  theirs for some minutes. Null = nothing is left. @throws AppError `accounts.staff_only` 403 */
export async function openNext(
  db: Db,
  moderator: Member,
  { ownHost, now }: { ownHost: string; now: Date },
): Promise<OpenCase | null> {
  assertAllowed(isStaff(moderator), 'accounts.staff_only')
  const rule = await waitingRule(db.read)
  const known = new Set([ownHost, ...HOSTS_NEW_MEMBERS_MAY_LINK.value])
  for (let tried = 0; tried < TRIES; tried += 1) {
    const cases = await readCases(db.read, { rule, now, moderatorId: moderator.id })
    const head = cases.find((each) => each.leasedById === moderator.id) ?? cases[0]
    if (!head) return null
    const together = isSuspicious(head) ? bundleOf(head, cases.filter(isSuspicious), known) : []
    const subjects = [head, ...together].map(({ subject }) => subject)
    const leased = await db.write((tx) => lease(tx, moderator.id, subjects, now), 'derived')
    const others = together.filter(({ subject }) => leased.has(subject))
    if (leased.has(head.subject)) return { head, others, left: cases.length }
  }
  return null
}

/** Takes those that nobody else has. */
export async function lease(
  tx: Tx,
  moderatorId: UserId,
  subjects: string[],
  now: Date,
): Promise<Set<string>> {
  const until = new Date(now.getTime() + LEASE.ms)
  const taken = await tx
    .insert(caseLeases)
    .values(subjects.map((subject) => ({ subject, moderatorId, until })))
    .onConflictDoUpdate({
      target: caseLeases.subject,
      set: { moderatorId, until },
      setWhere: or(lte(caseLeases.until, now), eq(caseLeases.moderatorId, moderatorId)) ?? sql`false`,
    })
    .returning({ subject: caseLeases.subject })
  return new Set(taken.map(({ subject }) => subject))
}
