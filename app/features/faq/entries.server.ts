import type { Db, Tx } from '#db/client.server.ts'
import type { EntryChangeId, EntryId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { assertUnchanged } from '../posts/revisions.server.ts'
import { applyEdit, type EntryWish } from './apply-edit.server.ts'
import { assertTellable, renderedEntry } from './entry-text.server.ts'
import { categoryOf, type Entry, getEntry } from './find.server.ts'
import { setMessages } from './messages.server.ts'
import { mayKeepFaq } from './policy.ts'
import type { EntryEdit, NewEntry } from './schema.ts'
import { assertSeen } from './sight.server.ts'
import { freeSlug } from './slugs.server.ts'
import { ownHands, recordVersion, versionOf } from './versions.server.ts'
import { mustWait, submitChangeIn } from './waiting.server.ts'

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
  assertTellable(draft)
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
  await recordVersion(tx, id, { number: 1, title, body, steps }, ownHands(actor), now)
  await setMessages(tx, id, draft.messages ?? [])
  await recordAct(tx, { actorId: actor.id, act: 'entry.drafted', subjectId: id, after: { origin } }, now)
  return id
}

/** Changes an entry; a new text makes a version. Whoever compared it with its sources verifies it in the same act.
 *  Where what is public needs other eyes, readers see nothing of it yet: what comes back is the change that waits, null
 *  where it stands.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 · `posts.edited_meanwhile`, `faq.change_waiting` 412 ·
 *  `faq.slug_taken`, `faq.seen_changed` 409 · `living_facts.unknown`, `faq.change_empty` 400 */
export async function editEntry(db: Db, actor: Member, id: EntryId, edit: EntryEdit, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write((tx) => changeEntryIn(tx, actor, id, edit, now))
}

/** Brings the text of an older version back, as a new one, at once or as a change that waits.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found`, `revisions.not_found` 404 · `faq.change_waiting` 412 */
export async function rollBackEntry(db: Db, actor: Member, id: EntryId, number: number, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write(async (tx) => {
    const { title, body, steps } = await versionOf(tx, id, number)
    return changeEntryIn(tx, actor, id, { title, body, steps, rolledBackTo: number }, now)
  })
}

/** The one way to another text of an entry. */
export async function changeEntryIn(
  tx: Tx,
  actor: Member,
  id: EntryId,
  wish: EntryWish,
  now: Date,
): Promise<EntryChangeId | null> {
  const entry = await getEntry(tx, actor, id)
  assertUnchanged(entry, wish.revision)
  if (wish.checked && wish.seen) await assertSeen(tx, entry, wish.seen)
  const waiting = (await mustWait(tx, entry)) ? await submitChangeIn(tx, actor, entry, wish, now) : null
  if (waiting === null) await applyEdit(tx, ownHands(actor), entry, wish, now)
  return waiting
}
