import { and, eq, isNull } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqEntries, faqReviews } from '#db/schema/index.ts'
import type { AppliesTo } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isPublished } from './find.server.ts'
import { mayKeepFaq } from './policy.ts'
import type { Recall } from './schema.ts'

/** Sends everything that applies to a network, product, app version or region to review in one act: the network was
 *  halted, the product renamed. Returns how many entries that are.
 *  @throws AppError `faq.forbidden` 403 · `faq.nothing_applies` 404 */
export async function recallEntries(db: Db, actor: Member, recall: Recall, now: Date): Promise<number> {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write(async (tx) => {
    const ids = await entriesThatApply(tx, recall.appliesTo)
    if (ids.length === 0) fail('faq.nothing_applies', 404, { fields: { appliesTo: ['faq.nothing_applies'] } })
    for (const entryId of ids) {
      await tx
        .update(faqReviews)
        .set({ decision: 'none', closedAt: now, endedAt: now })
        .where(
          and(eq(faqReviews.entryId, entryId), eq(faqReviews.reason, 'recalled'), isNull(faqReviews.endedAt)),
        )
      const { level, appliesTo: note } = recall
      await tx.insert(faqReviews).values({ entryId, level, reason: 'recalled', note, createdAt: now })
      await publish(tx, 'entry.changed', { entryId }, now)
      const act = { act: 'entry.recalled', subjectId: entryId, after: { level }, why: note } as const
      await recordAct(tx, { actorId: actor.id, ...act }, now)
    }
    return ids.length
  })
}

/** Published entries one of whose applies-to facts is this one, letter case aside. */
async function entriesThatApply(read: ReadDb, fact: string): Promise<EntryId[]> {
  const rows = await read
    .select({ id: faqEntries.id, appliesTo: faqEntries.appliesTo })
    .from(faqEntries)
    .where(isPublished)
  return rows.filter(({ appliesTo }) => valuesOf(appliesTo).includes(keyOf(fact))).map(({ id }) => id)
}

const keyOf = (fact: string) => fact.normalize('NFKC').trim().toLowerCase()

const valuesOf = ({ networks = [], product, appVersion, region }: AppliesTo) =>
  [...networks, product, appVersion, region].flatMap((value) => (value ? [keyOf(value)] : []))

/** Everything that a published entry says it applies to, to choose from. */
export async function recallable(read: ReadDb): Promise<string[]> {
  const rows = await read.select({ appliesTo: faqEntries.appliesTo }).from(faqEntries).where(isPublished)
  const all = rows.flatMap(({ appliesTo: { networks = [], product, appVersion, region } }) =>
    [...networks, product, appVersion, region].filter((value) => value !== undefined),
  )
  return [...new Set(all)].sort((one, other) => one.localeCompare(other))
}
