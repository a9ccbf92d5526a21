import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { FactValueId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqEntries, livingFacts } from '#db/schema/index.ts'
import type { FactChange } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getFact } from '../living-facts/find.server.ts'
import { mayKeepFacts } from '../living-facts/policy.ts'
import { approveIn } from '../living-facts/proposals.server.ts'
import { valueIn } from '../living-facts/value.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { renderedEntry } from './entry-text.server.ts'
import { entriesNaming, waitingNaming } from './fact-uses.view.server.ts'
import type { Entry } from './find.server.ts'
import { secondApprover } from './settings.ts'
import { ownHands, recordVersion } from './versions.server.ts'

/** Makes a proposal the fact's value: every entry that names it, in every language, says the new one from then on,
 *  as a new version, or nothing has changed.
 *  @throws AppError `living_facts.forbidden`, `faq.approve_own` 403 · `living_facts.not_found` 404 · `living_facts.decided`,
 *  `living_facts.outdated` 409 */
export async function approveValue(db: Db, actor: Member, id: FactValueId, now: Date): Promise<number> {
  assertAllowed(mayKeepFacts(actor), 'living_facts.forbidden')
  return db.write(async (tx) => {
    const { fact, before, after } = await approveIn(tx, actor, id, now)
    const needsSecond = await readSetting(tx, secondApprover)
    if (needsSecond && after.proposedById === actor.id) fail('faq.approve_own', 403)
    let changed = 0
    for (const entry of await entriesNaming(tx, fact.slug)) {
      const change = {
        slug: fact.slug,
        from: valueIn(before, entry.language),
        to: valueIn(after, entry.language),
      }
      if (change.from === change.to) continue
      await spread(tx, entry, change, actor, now)
      changed++
    }
    return changed
  })
}

/** The text stays as staff wrote it; what is read of it is made anew. */
async function spread(tx: Tx, entry: Entry, factChange: FactChange, actor: Member, now: Date) {
  const { title, body, steps } = entry
  const number = entry.revision + 1
  const text = await renderedEntry(tx, entry)
  await tx
    .update(faqEntries)
    .set({ ...text, revision: number, updatedAt: now })
    .where(eq(faqEntries.id, entry.id))
  await recordVersion(tx, entry.id, { number, title, body, steps, factChange }, ownHands(actor), now)
  await publish(tx, 'entry.changed', { entryId: entry.id }, now)
}

/** Titles told to whoever wants to delete a fact that is in use. */
const TITLES_TOLD = 5

/** Drafts and unpublished entries count as well, and changes that wait: they may become public.
 *  @throws AppError `living_facts.forbidden` 403 · `living_facts.not_found` 404 · `living_facts.in_use` 409 */
export async function removeFact(db: Db, actor: Member, slug: string, now: Date) {
  assertAllowed(mayKeepFacts(actor), 'living_facts.forbidden')
  await db.write(async (tx) => {
    const { fact } = await getFact(tx, slug)
    const uses = [...(await entriesNaming(tx, slug)), ...(await waitingNaming(tx, slug))]
    if (uses.length > 0) {
      const titles = uses.slice(0, TITLES_TOLD).map((entry) => entry.title)
      fail('living_facts.in_use', 409, { params: { count: uses.length, titles: titles.join(' · ') } })
    }
    await tx.delete(livingFacts).where(eq(livingFacts.id, fact.id))
    await recordAct(tx, { actorId: actor.id, act: 'fact.removed', subjectId: slug }, now)
  })
}
