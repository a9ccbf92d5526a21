import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import { livingFacts, livingFactValues } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { type Fact, getFact } from './find.server.ts'
import { guardFact, textsOfName, textsOfValue } from './guarding.ts'
import { mayKeepFacts } from './policy.ts'
import { FACT_REVIEW } from './rules.ts'
import type { FactDescription, NewFact } from './schema.ts'

/** Whoever makes a fact has looked at its source: it begins verified, and their team's.
 *  @throws AppError `living_facts.forbidden` 403 · `living_facts.slug_taken` 409 · `guard.secret`,
 *  `guard.likely_fact` 422 */
export async function createFact(db: Db, actor: Member, input: NewFact, now: Date) {
  assertAllowed(mayKeepFacts(actor), 'living_facts.forbidden')
  await db.write(async (tx) => {
    const { slug, name, words, value, unit, source, likely } = input
    guardFact({ after: [...textsOfName(name), ...textsOfValue(input)] }, likely)
    if ((await tx.$count(livingFacts, eq(livingFacts.slug, slug))) > 0) refuseSlug()
    const [made] = await tx
      .insert(livingFacts)
      .values({
        ...{ slug, name, words, ownerTeamId: actor.teamId, createdAt: now },
        ...verifiedBy(actor, now),
      })
      .returning({ id: livingFacts.id })
    const factId = made?.id ?? fail('living_facts.not_found', 404)
    const decided = { state: 'approved' as const, decidedById: actor.id, decidedAt: now }
    await tx.insert(livingFactValues).values({
      ...{ factId, number: 1, basedOn: 1, value, unit, source, proposedById: actor.id, createdAt: now },
      ...decided,
    })
    await publish(tx, 'fact.changed', { factId }, now)
    await recordAct(tx, { actorId: actor.id, act: 'fact.created', subjectId: slug, after: { value } }, now)
  })
}

const refuseSlug = () =>
  fail('living_facts.slug_taken', 409, { fields: { slug: ['living_facts.slug_taken'] } })

/** What it is called, and the words by which the community's sentences are known to speak of it.
 *  @throws AppError `living_facts.forbidden` 403 · `living_facts.not_found` 404 */
export async function describeFact(
  db: Db,
  actor: Member,
  slug: string,
  { likely, ...description }: FactDescription,
  now: Date,
) {
  assertAllowed(mayKeepFacts(actor), 'living_facts.forbidden')
  await db.write(async (tx) => {
    const { fact } = await getFact(tx, slug)
    guardFact({ before: textsOfName(fact.name), after: textsOfName(description.name) }, likely)
    await tx.update(livingFacts).set(description).where(eq(livingFacts.id, fact.id))
    await recordAct(tx, { actorId: actor.id, act: 'fact.described', subjectId: slug }, now)
    await publish(tx, 'fact.changed', { factId: fact.id }, now)
  })
}

/** "Still true": somebody has looked at the source. Answers that state another value are looked for anew.
 *  @throws AppError `living_facts.forbidden` 403 · `living_facts.not_found` 404 */
export async function verifyFact(db: Db, actor: Member, slug: string, now: Date) {
  assertAllowed(mayKeepFacts(actor), 'living_facts.forbidden')
  await db.write(async (tx) => {
    const { fact } = await getFact(tx, slug)
    await markVerified(tx, fact, actor, now)
    await recordAct(tx, { actorId: actor.id, act: 'fact.verified', subjectId: slug }, now)
    await publish(tx, 'fact.changed', { factId: fact.id }, now)
  })
}

export async function markVerified(tx: Tx, fact: Fact, actor: Member, now: Date) {
  await tx.update(livingFacts).set(verifiedBy(actor, now)).where(eq(livingFacts.id, fact.id))
}

const verifiedBy = (actor: Member, now: Date) => ({
  verifiedAt: now,
  verifiedById: actor.id,
  reviewAt: new Date(now.getTime() + FACT_REVIEW.ms),
})
