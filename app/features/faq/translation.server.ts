import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqCategories, faqEntries } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { insertEntry } from './entries.server.ts'
import { type Entry, getEntry } from './find.server.ts'
import { otherLanguage } from './languages.ts'
import { mayKeepFaq } from './policy.ts'
import type { Translation } from './schema.ts'
import { assertSeen } from './sight.server.ts'
import { twinOf } from './twins.server.ts'

/** Makes the draft of an entry in the other language, its twin from the first day.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 · `faq.has_twin`, `faq.slug_taken`, `faq.seen_changed` 409 */
export async function translateEntry(
  db: Db,
  actor: Member,
  id: EntryId,
  { seen, ...input }: Translation,
  now: Date,
): Promise<EntryId> {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write(async (tx) => {
    const original = await getEntry(tx, actor, id)
    if (await twinOf(tx, original)) fail('faq.has_twin', 409)
    if (seen) await assertSeen(tx, original, seen)
    const { origin, document, appliesTo, kind } = original
    const draft = {
      ...input,
      origin,
      document: document ?? undefined,
      appliesTo,
      kind,
      category: await categorySlug(tx, original),
      language: otherLanguage(original.language),
      source: null,
    }
    const twinId = await insertEntry(tx, actor, draft, now)
    await pair(tx, actor, original, await getEntry(tx, actor, twinId), now)
    return twinId
  })
}

/** Says that two entries that exist are one in two languages, compared as they are now.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 · `faq.has_twin`, `faq.twin_language` 409 */
export async function linkTwins(db: Db, actor: Member, id: EntryId, otherId: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const [entry, other] = [await getEntry(tx, actor, id), await getEntry(tx, actor, otherId)]
    if (entry.language === other.language) fail('faq.twin_language', 409)
    if ((await twinOf(tx, entry)) || (await twinOf(tx, other))) fail('faq.has_twin', 409)
    await pair(tx, actor, other, entry, now)
  })
}

/** Takes the link away; both entries stay. @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 */
export async function unlinkTwin(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    const twin = await twinOf(tx, entry)
    if (!twin) return
    const second = entry.twinOfId ? entry : twin
    await tx
      .update(faqEntries)
      .set({ twinOfId: null, twinRevision: null, ownRevision: null })
      .where(eq(faqEntries.id, second.id))
    const act = { act: 'entry.twin_unlinked', subjectId: id, before: { twin: twin.id } } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    await tellBoth(tx, entry, twin, now)
  })
}

async function pair(tx: Tx, actor: Member, first: Entry, second: Entry, now: Date) {
  const compared = { twinRevision: first.revision, ownRevision: second.revision }
  await tx
    .update(faqEntries)
    .set({ twinOfId: first.id, ...compared })
    .where(eq(faqEntries.id, second.id))
  const act = { act: 'entry.twin_linked', subjectId: second.id, after: { twin: first.id } } as const
  await recordAct(tx, { actorId: actor.id, ...act }, now)
  await tellBoth(tx, first, second, now)
}

async function tellBoth(tx: Tx, one: Entry, other: Entry, now: Date) {
  await publish(tx, 'entry.changed', { entryId: one.id }, now)
  await publish(tx, 'entry.changed', { entryId: other.id }, now)
}

async function categorySlug(tx: Tx, { categoryId }: Entry): Promise<string> {
  const [category] = await tx
    .select({ slug: faqCategories.slug })
    .from(faqCategories)
    .where(eq(faqCategories.id, categoryId))
  return category?.slug ?? fail('faq.category_not_found', 404)
}
