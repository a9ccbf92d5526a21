import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { FactValueId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { livingFactValues } from '#db/schema/index.ts'
import type { Localised } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { markVerified } from './facts.server.ts'
import { type FactValue, getFact, getOpenProposal } from './find.server.ts'
import { guardFact, textsOfValue } from './guarding.ts'
import { mayKeepFacts } from './policy.ts'
import type { Proposal } from './schema.ts'

/** A new value with its source, to be approved.
 *  @throws AppError `living_facts.forbidden` 403 · `living_facts.not_found` 404 · `living_facts.outdated`,
 *  `living_facts.same_value` 409 · `guard.secret`, `guard.likely_fact` 422 */
export async function proposeValue(db: Db, actor: Member, slug: string, input: Proposal, now: Date) {
  assertAllowed(mayKeepFacts(actor), 'living_facts.forbidden')
  return db.write(async (tx): Promise<FactValueId> => {
    const { fact, present } = await getFact(tx, slug)
    const { value, source, basedOn } = input
    const unit = input.unit ?? present.unit
    if (basedOn !== present.number) fail('living_facts.outdated', 409)
    if (says(present, { value, unit, source })) fail('living_facts.same_value', 409)
    const wished = textsOfValue({ value, unit, source })
    guardFact({ before: textsOfValue(present), after: wished }, input.likely)
    const [made] = await tx
      .insert(livingFactValues)
      .values({
        ...{ factId: fact.id, state: 'open', basedOn, value, unit, source },
        proposedById: actor.id,
        createdAt: now,
      })
      .returning({ id: livingFactValues.id })
    const after = { value, unit }
    await recordAct(tx, { actorId: actor.id, act: 'fact.value_proposed', subjectId: slug, after }, now)
    return made?.id ?? fail('living_facts.not_found', 404)
  })
}

function says(present: FactValue, { value, unit, source }: Pick<FactValue, 'value' | 'unit' | 'source'>) {
  return sameText(present.value, value) && sameText(present.unit, unit) && present.source === source
}

const sameText = (one: Localised, other: Localised) =>
  one.en === other.en && (one['zh-CN'] ?? '') === (other['zh-CN'] ?? '')

/** @throws AppError `living_facts.forbidden` 403 · `living_facts.not_found` 404 · `living_facts.decided` 409 */
export async function rejectProposal(db: Db, actor: Member, id: FactValueId, reason: string, now: Date) {
  assertAllowed(mayKeepFacts(actor), 'living_facts.forbidden')
  await db.write(async (tx) => {
    const { proposal, fact } = await getOpenProposal(tx, id)
    await tx
      .update(livingFactValues)
      .set({ state: 'rejected', decidedById: actor.id, decidedAt: now, reason })
      .where(eq(livingFactValues.id, proposal.id))
    const act = { act: 'fact.value_rejected', subjectId: fact.slug, why: reason } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
  })
}

/** Makes a proposal the value that the fact has, verified by whoever approves. What official answers say of it is
 *  changed by the caller, in the same transaction.
 *  @throws AppError `living_facts.not_found` 404 · `living_facts.decided`, `living_facts.outdated` 409 · `guard.secret` 422 */
export async function approveIn(tx: Tx, actor: Member, id: FactValueId, now: Date) {
  const { proposal, fact, present } = await getOpenProposal(tx, id)
  if (proposal.basedOn !== present.number) fail('living_facts.outdated', 409)
  assertNoSecrets(textsOfValue(proposal))
  await tx.update(livingFactValues).set({ endedAt: now }).where(eq(livingFactValues.id, present.id))
  await tx
    .update(livingFactValues)
    .set({ state: 'approved', number: proposal.basedOn + 1, decidedById: actor.id, decidedAt: now })
    .where(eq(livingFactValues.id, proposal.id))
  await markVerified(tx, fact, actor, now)
  const [was, is] = [present, proposal].map(({ value, unit }) => ({ value, unit }))
  const act = { act: 'fact.value_approved', subjectId: fact.slug, before: was, after: is } as const
  await recordAct(tx, { actorId: actor.id, ...act }, now)
  await publish(tx, 'fact.changed', { factId: fact.id }, now)
  return { fact, before: present, after: proposal }
}
