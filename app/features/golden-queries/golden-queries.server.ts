import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { GoldenQueryId } from '#db/ids.ts'
import { goldenQueries } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { readExpected } from './expected.server.ts'
import { forgetGood } from './good-times.server.ts'
import { MAX_GOLDEN_QUERIES } from './rules.ts'
import type { GoldenQueryInput } from './schema.ts'

/** @throws AppError `accounts.admin_only` 403 · `golden.expected_unknown` 400 · `golden.too_many` 409 */
export async function addGoldenQuery(db: Db, actor: Member, input: GoldenQueryInput, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    if ((await tx.$count(goldenQueries)) >= MAX_GOLDEN_QUERIES) fail('golden.too_many', 409)
    const wanted = await wantedBy(tx, input)
    const row = { ...wanted, createdById: actor.id, createdAt: now }
    const [made] = await tx.insert(goldenQueries).values(row).returning({ id: goldenQueries.id })
    await recordAct(tx, { actorId: actor.id, act: 'golden.added', subjectId: made?.id ?? '' }, now)
  })
}

/** What it finds from now on is not known until the next run.
 *  @throws AppError `accounts.admin_only` 403 · `golden.not_found` 404 · `golden.expected_unknown` 400 */
export async function editGoldenQuery(
  db: Db,
  actor: Member,
  id: GoldenQueryId,
  input: GoldenQueryInput,
  now: Date,
) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const changed = await tx
      .update(goldenQueries)
      .set({ ...(await wantedBy(tx, input)), rank: null, ranAt: null })
      .where(eq(goldenQueries.id, id))
      .returning({ id: goldenQueries.id })
    if (changed.length === 0) fail('golden.not_found', 404)
    await forgetGood(tx, id)
    await recordAct(tx, { actorId: actor.id, act: 'golden.edited', subjectId: id }, now)
  })
}

/** One that is gone already is gone. @throws AppError `accounts.admin_only` 403 */
export async function deleteGoldenQuery(db: Db, actor: Member, id: GoldenQueryId, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    await tx.delete(goldenQueries).where(eq(goldenQueries.id, id))
    await forgetGood(tx, id)
    await recordAct(tx, { actorId: actor.id, act: 'golden.removed', subjectId: id }, now)
  })
}

async function wantedBy(tx: Tx, input: GoldenQueryInput) {
  const unknown = { fields: { expected: ['golden.expected_unknown'] } }
  const expected = (await readExpected(tx, input)) ?? fail('golden.expected_unknown', 400, unknown)
  return { query: input.query, language: input.language, ...expected }
}
