import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { assertUnchanged } from '../posts/revisions.server.ts'
import { renderedEntry } from './entry-text.server.ts'
import { categoryOf, type Entry, getEntry } from './find.server.ts'
import { setMessages } from './messages.server.ts'
import { mayKeepFaq } from './policy.ts'
import type { EntryEdit, NewEntry } from './schema.ts'
import { freeSlug, renameSlug } from './slugs.server.ts'
import { noteTwinsCompared } from './twins.server.ts'
import { markVerified, tellOfEntry } from './verification.server.ts'
import { recordVersion, versionOf } from './versions.server.ts'

/** A draft that staff wrote themselves, or brought from elsewhere; it names its document.
 *  @throws AppError `faq.forbidden` 403 · `faq.slug_taken` 409 · `living_facts.unknown` 400 */
export async function createEntry(db: Db, actor: Member, input: NewEntry, now: Date): Promise<EntryId> {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write((tx) => insertEntry(tx, actor, { ...input, source: null }, now))
}

export interface Draft extends Omit<NewEntry, 'origin'> {
  origin: Entry['origin']
  /** The exact answer that it was made from. */
  source: Pick<Entry, 'sourceQuestionId' | 'sourceAnswerId' | 'sourceRevision' | 'sourceAuthorId'> | null
}

export async function insertEntry(tx: Tx, actor: Member, draft: Draft, now: Date): Promise<EntryId> {
  const slug = await freeSlug(tx, draft)
  const { title, body, language, origin, document = null, appliesTo = {}, steps = [], kind } = draft
  const [row] = await tx
    .insert(faqEntries)
    .values({
      ...(await renderedEntry(tx, { body, steps, language })),
      ...draft.source,
      ...{ title, language, origin, document, appliesTo, slug, kind },
      categoryId: await categoryOf(tx, draft.category),
      ownerTeamId: actor.teamId,
      nominatedById: actor.id,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: faqEntries.id })
  const id = row?.id ?? fail('faq.not_found', 404)
  await recordVersion(tx, id, { number: 1, title, body, steps }, actor, now)
  await setMessages(tx, id, draft.messages ?? [])
  return id
}

/** Changes an entry; a new text makes a version. Whoever compared it with its sources verifies it in the same act.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 · `posts.edited_meanwhile` 412 ·
 *  `faq.slug_taken` 409 · `living_facts.unknown` 400 */
export async function editEntry(db: Db, actor: Member, id: EntryId, edit: EntryEdit, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write((tx) => editEntryIn(tx, actor, id, edit, now))
}

/** As `editEntry`, within another act: an answer is worked into an entry. */
export async function editEntryIn(tx: Tx, actor: Member, id: EntryId, edit: EntryEdit, now: Date) {
  const entry = await getEntry(tx, actor, id)
  assertUnchanged(entry, edit.revision)
  const { appliesTo = entry.appliesTo, kind = entry.kind, owner, slug } = edit
  if (slug) await renameSlug(tx, entry, slug, now)
  const categoryId = edit.category ? await categoryOf(tx, edit.category) : entry.categoryId
  await tx
    .update(faqEntries)
    .set({ appliesTo, kind, categoryId, updatedAt: now, ...owner })
    .where(eq(faqEntries.id, id))
  if (edit.messages) await setMessages(tx, id, edit.messages)
  await revise(tx, actor, entry, edit, now)
  if (edit.checked === 'against_twin') await noteTwinsCompared(tx, await getEntry(tx, actor, id))
  if (edit.checked && entry.state === 'published') await markVerified(tx, actor, id, 'updated', now)
  await tellOfEntry(tx, entry, now)
}

/** Brings the text of an older version back, as a new one.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found`, `revisions.not_found` 404 */
export async function rollBackEntry(db: Db, actor: Member, id: EntryId, number: number, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    const { title, body, steps } = await versionOf(tx, id, number)
    await revise(tx, actor, entry, { title, body, steps, rolledBackTo: number }, now)
    await tellOfEntry(tx, entry, now)
  })
}

interface Text extends Pick<EntryEdit, 'title' | 'body' | 'steps' | 'reason'> {
  rolledBackTo?: number
}

async function revise(tx: Tx, editor: Member, entry: Entry, said: Text, now: Date) {
  const { title = entry.title, body = entry.body, steps = entry.steps, reason, rolledBackTo } = said
  const isSame = title === entry.title && body === entry.body && steps.join('\n') === entry.steps.join('\n')
  if (isSame) return
  const number = entry.revision + 1
  const text = await renderedEntry(tx, { body, steps, language: entry.language })
  await tx
    .update(faqEntries)
    .set({ ...text, title, revision: number, updatedAt: now })
    .where(eq(faqEntries.id, entry.id))
  await recordVersion(tx, entry.id, { number, title, body, steps, reason, rolledBackTo }, editor, now)
}
