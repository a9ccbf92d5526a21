import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { faqCategories, faqEntries } from '#db/schema/index.ts'
import type { AppliesTo, EntryKind, EntryOrigin, EntryState, Language } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { type FactView, factView } from '../living-facts/facts.view.server.ts'
import { type FactRow, factsCalled } from '../living-facts/find.server.ts'
import { factsNamedIn } from '../living-facts/tokens.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { isStaff } from '../posts/policy.ts'
import { inLanguage, labelOf, type TagLabel } from '../tags/tags.view.server.ts'
import { textFor } from './entry-text.server.ts'
import { isPublished, shownTo } from './find.server.ts'
import type { MessageView } from './messages.view.server.ts'
import { type NeedsReview, reviewFor } from './needs-review.view.server.ts'
import { ownerOf } from './owners.view.server.ts'
import { categoryPath, entryPath } from './paths.ts'
import { isAt } from './slugs.server.ts'
import { type EntrySource, sourcesOf } from './source.view.server.ts'
import { ABOUT_WHOLE, type WholeEntry, wholeEntry } from './whole.server.ts'

/** An official answer, whole, as this viewer may see it. */
export interface EntryView {
  id: EntryId
  path: string
  slug: string
  title: string
  /** Staff see facts by their names, as they write them; everybody else sees their values. So it is with `steps`. */
  body: string
  bodyHtml: string
  language: Language
  twinOfId: EntryId | null
  state: EntryState
  kind: EntryKind
  origin: EntryOrigin
  document: string | null
  category: TagLabel & { path: string }
  appliesTo: AppliesTo
  steps: string[]
  /** As they are read. */
  stepsShown: string[]
  /** What the app shows where it helps. */
  messages: MessageView[]
  /** The living facts in it, in their order. */
  facts: FactView[]
  source: EntrySource | null
  /** Answers that were worked in later. */
  additions: EntrySource[]
  /** Who keeps it true, as the editor's form spells it. */
  owner: string | null
  /** The team that keeps it true, else that of whoever verified it: nobody's own name. */
  verifiedBy: string | null
  verifiedAt: Date | null
  /** Waits for somebody else's approval. */
  submitted: { by: string | null; at: Date } | null
  needsReview: NeedsReview | null
  revision: number
  /** Null before it was published first. */
  publishedAt: Date | null
  updatedAt: Date
}

const byId = prepared(
  (read, { id }: Slots<{ id: EntryId }>) => wholeEntry(read, {}).where(eq(faqEntries.id, id)),
  () => ABOUT_WHOLE,
)

/** @throws AppError `faq.not_found` 404, also for what this viewer may not see */
export async function entryById(
  read: ReadDb,
  viewer: Viewer,
  id: EntryId,
  language: Language,
): Promise<EntryView> {
  const [entry] = await byId(read, { id })
  return entryView(read, viewer, shownTo(viewer, entry), language)
}

const bySlug = prepared(
  (read, { slug }: Slots<{ slug: string }>) => wholeEntry(read, {}).where(isAt(read, slug)),
  () => ABOUT_WHOLE,
)

/** Also by an address that it had before: `slug` of what comes back is the present one.
 *  @throws AppError `faq.not_found` 404, also for what this viewer may not see */
export async function entryBySlug(
  read: ReadDb,
  viewer: Viewer,
  slug: string,
  language: Language,
): Promise<EntryView> {
  const [entry] = await bySlug(read, { slug })
  return entryView(read, viewer, shownTo(viewer, entry), language)
}

interface EntriesQuery {
  /** A category's slug. */
  category?: string | undefined
  language?: Language | undefined
  state?: EntryState | undefined
  cursor?: string | undefined
  limit: number
}

const BY_AGE: OrderKey[] = [{ column: faqEntries.id, direction: 'asc' }]

/** A page of the entries that this viewer may see, the oldest first.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function listEntries(
  read: ReadDb,
  viewer: Viewer,
  { category, language, state, cursor, limit }: EntriesQuery,
  locale: Language,
) {
  const rows = await wholeEntry(read, {})
    .where(
      and(
        isStaff(viewer) ? undefined : isPublished,
        category === undefined ? undefined : eq(faqCategories.slug, category),
        language === undefined ? undefined : eq(faqEntries.language, language),
        state === undefined ? undefined : eq(faqEntries.state, state),
        cursor ? after(BY_AGE, decodeCursor(cursor, BY_AGE)) : undefined,
      ),
    )
    .orderBy(...orderBy(BY_AGE))
    .limit(limit + 1)
  const { items, next } = pageOf(rows, limit, ({ id }) => [id])
  const viewOf = await viewing(read, viewer, items, locale)
  return { items: items.map(viewOf), next }
}

/** An entry that was read whole, and that this viewer may see. */
export async function entryView(
  read: ReadDb,
  viewer: Viewer,
  entry: WholeEntry,
  language: Language,
): Promise<EntryView> {
  const viewOf = await viewing(read, viewer, [entry], language)
  return viewOf(entry)
}

/** How this viewer sees these entries: in one query for all of them, and one more where they name facts. */
async function viewing(read: ReadDb, viewer: Viewer, entries: WholeEntry[], language: Language) {
  const sources = await sourcesOf(
    read,
    entries.map(({ id }) => id),
    language,
  )
  const facts = await factsCalled(read, factsNamedIn(entries.flatMap(({ body, steps }) => [body, ...steps])))
  return (entry: WholeEntry): EntryView => ({
    ...aboutEntry(viewer, entry, language),
    ...textFor(viewer, entry, facts),
    facts: factsIn(entry, facts, language),
    ...sources(entry.id),
  })
}

function aboutEntry(viewer: Viewer, entry: WholeEntry, language: Language) {
  const { category, team } = entry
  return {
    id: entry.id,
    slug: entry.slug,
    path: entryPath({ slug: entry.slug, categorySlug: category.slug }),
    title: entry.title,
    bodyHtml: entry.bodyHtml,
    language: entry.language,
    twinOfId: entry.twinOfId,
    state: entry.state,
    kind: entry.kind,
    origin: entry.origin,
    document: entry.document,
    category: { ...labelOf(category, language), path: categoryPath(category.slug) },
    appliesTo: entry.appliesTo,
    messages: entry.messages,
    owner: ownerOf(entry),
    verifiedBy: team && inLanguage(team, language),
    verifiedAt: entry.verifiedAt,
    submitted: entry.submittedAt && {
      // What waits is between staff.
      by: isStaff(viewer) ? entry.submitter : null,
      at: entry.submittedAt,
    },
    needsReview: reviewFor(viewer, entry.openReviews),
    revision: entry.revision,
    publishedAt: entry.publishedAt,
    updatedAt: entry.updatedAt,
  }
}

const factsIn = ({ body, steps }: WholeEntry, facts: Map<string, FactRow>, language: Language) =>
  factsNamedIn([body, ...steps]).flatMap((slug) => {
    const row = facts.get(slug)
    return row ? [factView(row, language)] : []
  })
