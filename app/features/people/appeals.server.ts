import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { type Db, isUniqueViolation, type Tx } from '#db/client.server.ts'
import type { SuspensionId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { appeals, suspensions, users } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { mayRestrain } from '../accounts/policy.ts'
import { restrictionAt } from '../accounts/suspension.ts'
import { liftIn } from '../accounts/suspensions.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { askForLetter } from '../mail/letters.server.ts'
import type { AppealVerdict } from './schema.ts'

/** Says something against the suspension that holds, one at a time.
 *  @throws AppError 409 `appeals.nothing_to_appeal` `appeals.open_already` */
export async function appeal(db: Db, member: Member, body: string, now: Date) {
  await db
    .write(async (tx) => {
      const suspensionId = await presentSuspension(tx, member.id, now)
      await tx.insert(appeals).values({ suspensionId, userId: member.id, body, createdAt: now })
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) fail('appeals.open_already', 409)
      throw error
    })
}

/** One from before there was a list of them is entered in it. */
async function presentSuspension(tx: Tx, userId: UserId, now: Date): Promise<SuspensionId> {
  const member = await memberById(tx, userId)
  const present = member && restrictionAt(member, now)
  if (!present) return fail('appeals.nothing_to_appeal', 409)
  const [listed] = await tx
    .select({ id: suspensions.id })
    .from(suspensions)
    .where(and(eq(suspensions.userId, userId), isNull(suspensions.liftedAt), gt(suspensions.until, now)))
    .orderBy(desc(suspensions.id))
    .limit(1)
  if (listed) return listed.id
  const [entered] = await tx
    .insert(suspensions)
    .values({ ...present, userId, startedAt: now, byId: null })
    .returning({ id: suspensions.id })
  return entered?.id ?? fail('appeals.nothing_to_appeal', 409)
}

/** Ends an appeal, and with `lifted` what it was about, if that holds still. The member is told.
 *  @throws AppError 403 `people.not_yours` · 404 `appeals.not_found` · 409 `appeals.decided` */
export async function decideAppeal(
  db: Db,
  actor: Member,
  { appeal: id, decision, answer }: AppealVerdict,
  now: Date,
) {
  await db.write(async (tx) => {
    const [row] = await tx
      .select({ userId: appeals.userId, suspension: suspensions })
      .from(appeals)
      .innerJoin(suspensions, eq(suspensions.id, appeals.suspensionId))
      .where(eq(appeals.id, id))
    const member = row && (await memberById(tx, row.userId))
    if (!member) fail('appeals.not_found', 404)
    assertAllowed(mayRestrain(actor, member), 'people.not_yours')
    const [decided] = await tx
      .update(appeals)
      .set({ decision, answer, decidedById: actor.id, decidedAt: now })
      .where(and(eq(appeals.id, id), isNull(appeals.decidedAt)))
      .returning({ id: appeals.id })
    if (!decided) fail('appeals.decided', 409)
    const { liftedAt, until } = row.suspension
    if (decision === 'lifted' && liftedAt === null && until > now) await liftIn(tx, actor, member.id, now)
    const act = {
      act: 'member.appeal_decided',
      subjectId: member.id,
      after: { decision },
      why: answer,
    } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    await tell(tx, member.id, now)
    await publish(tx, 'appeal.decided', { appealId: id }, now)
  })
}

async function tell(tx: Tx, userId: UserId, now: Date) {
  const [{ email, emailKey } = { email: null, emailKey: null }] = await tx
    .select({ email: users.email, emailKey: users.emailKey })
    .from(users)
    .where(eq(users.id, userId))
  if (email && emailKey) await askForLetter(tx, { kind: 'appeal_decided', email, userId }, now)
}
