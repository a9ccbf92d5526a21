import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqEntries, faqVersions } from '#db/schema/index.ts'
import type { FactChange, Language } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { assertUnchanged } from '../posts/revisions.server.ts'
import { slugOf } from '../questions/slug.ts'
import { renderedEntry } from './entry-text.server.ts'
import { categoryOf, type Entry, getEntry } from './find.server.ts'
import { mayKeepFaq } from './policy.ts'
import type { EntryEdit, NewEntry } from './schema.ts'
import { pinPresentSource } from './source.server.ts'

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
  const { title, body, language, origin, document = null, appliesTo = {}, steps = [] } = draft
  const [row] = await tx
    .insert(faqEntries)
    .values({
      ...(await renderedEntry(tx, { body, steps, language })),
      ...draft.source,
      ...{ title, language, origin, document, appliesTo, slug },
      categoryId: await categoryOf(tx, draft.category),
      ownerTeamId: actor.teamId,
      nominatedById: actor.id,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: faqEntries.id })
  const id = row?.id ?? fail('faq.not_found', 404)
  await recordVersion(tx, id, { number: 1, title, body, steps }, actor, now)
  return id
}

/** A slug that was asked for must be free; one made from the title takes a number when it is not.
 *  @throws AppError `faq.slug_taken` 409 */
async function freeSlug(tx: Tx, draft: { slug?: string | undefined; title: string; language: Language }) {
  const taken = async (slug: string) => (await tx.$count(faqEntries, eq(faqEntries.slug, slug))) > 0
  if (draft.slug) {
    if (await taken(draft.slug)) fail('faq.slug_taken', 409, { fields: { slug: ['faq.slug_taken'] } })
    return draft.slug
  }
  const base = slugOf(draft.title) || 'entry'
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!(await taken(slug))) return slug
  }
}

/** Changes an entry; a new text makes a version, and pins its source as it is now.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 · `posts.edited_meanwhile` 412 ·
 *  `living_facts.unknown` 400 */
export async function editEntry(db: Db, actor: Member, id: EntryId, edit: EntryEdit, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    assertUnchanged(entry, edit.revision)
    const { title = entry.title, body = entry.body, steps = entry.steps, appliesTo = entry.appliesTo } = edit
    const categoryId = edit.category ? await categoryOf(tx, edit.category) : entry.categoryId
    const number = entry.revision + 1
    const text = await renderedEntry(tx, { body, steps, language: entry.language })
    await tx
      .update(faqEntries)
      .set({ ...text, title, appliesTo, categoryId, revision: number, updatedAt: now })
      .where(eq(faqEntries.id, id))
    await recordVersion(tx, id, { number, title, body, steps }, actor, now)
    await pinPresentSource(tx, entry)
    await publish(tx, 'entry.changed', { entryId: id }, now)
  })
}

interface Version {
  number: number
  title: string
  body: string
  steps: string[]
  /** Why, where it was not edited. */
  factChange?: FactChange
}

export async function recordVersion(tx: Tx, entryId: EntryId, version: Version, editor: Member, now: Date) {
  await tx.insert(faqVersions).values({ ...version, entryId, editorId: editor.id, createdAt: now })
}
