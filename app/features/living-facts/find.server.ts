import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { FactValueId } from '#db/ids.ts'
import { livingFacts, livingFactValues, teams } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'

export type Fact = typeof livingFacts.$inferSelect
export type FactValue = typeof livingFactValues.$inferSelect

/** Of all values of a fact the one that it has now. */
export const isPresent = and(
  eq(livingFactValues.factId, livingFacts.id),
  sql`${livingFactValues.state} = 'approved'`,
  isNull(livingFactValues.endedAt),
)

/** Facts with the value that they have, and whose they are. */
export const selectFacts = (read: ReadDb) =>
  read
    .select({ fact: livingFacts, present: livingFactValues, owner: teams.name })
    .from(livingFacts)
    .innerJoin(livingFactValues, isPresent)
    .leftJoin(teams, eq(teams.id, livingFacts.ownerTeamId))

export type FactRow = Awaited<ReturnType<typeof selectFacts>>[number]

/** @throws AppError `living_facts.not_found` 404 */
export async function getFact(read: ReadDb, slug: string): Promise<FactRow> {
  const [row] = await selectFacts(read).where(eq(livingFacts.slug, slug))
  return row ?? fail('living_facts.not_found', 404)
}

/** Those of these that are there, by slug; no query for none. */
export async function factsCalled(read: ReadDb, slugs: string[]): Promise<Map<string, FactRow>> {
  if (slugs.length === 0) return new Map()
  const rows = await selectFacts(read).where(inArray(livingFacts.slug, slugs))
  return new Map(rows.map((row) => [row.fact.slug, row]))
}

/** A proposal that nobody has decided, with its fact.
 *  @throws AppError `living_facts.not_found` 404 · `living_facts.decided` 409 */
export async function getOpenProposal(read: ReadDb, id: FactValueId) {
  const [proposal] = await read.select().from(livingFactValues).where(eq(livingFactValues.id, id))
  if (!proposal) fail('living_facts.not_found', 404)
  if (proposal.state !== 'open') fail('living_facts.decided', 409)
  const [row] = await selectFacts(read).where(eq(livingFacts.id, proposal.factId))
  return { proposal, ...(row ?? fail('living_facts.not_found', 404)) }
}
