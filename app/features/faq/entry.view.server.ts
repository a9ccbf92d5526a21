import { and, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqCategories, faqEntries, teams, users } from '#db/schema/index.ts'
import type { AppliesTo, EntryKind, EntryOrigin, EntryState, Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { authorsAmongStaff, type PublicAuthor, publicAuthors } from '../accounts/accounts.view.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { type FactView, factView } from '../living-facts/facts.view.server.ts'
import { type FactRow, factsCalled } from '../living-facts/find.server.ts'
import { factsNamedIn } from '../living-facts/tokens.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { isStaff } from '../posts/policy.ts'
import { inLanguage, labelOf, type TagLabel } from '../tags/tags.view.server.ts'
import { textFor } from './entry-text.server.ts'
import { isPublished } from './find.server.ts'
import { type MessageView, messagesOf } from './messages.view.server.ts'
import { type NeedsReview, needsReview } from './needs-review.view.server.ts'
import { ownerOf } from './owners.view.server.ts'
import { categoryPath, entryPath } from './paths.ts'
import { maySeeEntry } from './policy.ts'
import { entryAtOldSlug } from './slugs.server.ts'
import { type EntrySource, sourcesOf } from './source.view.server.ts'

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

const selectEntry = (read: ReadDb) =>
  read
    .select({ entry: faqEntries, category: faqCategories, team: teams.name })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .leftJoin(users, eq(users.id, faqEntries.verifiedById))
    .leftJoin(teams, eq(teams.id, sql`coalesce(${faqEntries.ownerTeamId}, ${users.teamId})`))

type EntryRow = Awaited<ReturnType<typeof selectEntry>>[number]

/** @throws AppError `faq.not_found` 404, also for what this viewer may not see */
export async function entryById(
  read: ReadDb,
  viewer: Viewer,
  id: EntryId,
  language: Language,
): Promise<EntryView> {
  const [row] = await selectEntry(read).where(eq(faqEntries.id, id))
  return view(read, viewer, row, language)
}

/** Also by an address that it had before: `slug` of what comes back is the present one.
 *  @throws AppError `faq.not_found` 404, also for what this viewer may not see */
export async function entryBySlug(
  read: ReadDb,
  viewer: Viewer,
  slug: string,
  language: Language,
): Promise<EntryView> {
  const [row] = await selectEntry(read).where(eq(faqEntries.slug, slug))
  if (row) return view(read, viewer, row, language)
  const id = (await entryAtOldSlug(read, slug)) ?? fail('faq.not_found', 404)
  return entryById(read, viewer, id, language)
}

async function view(
  read: ReadDb,
  viewer: Viewer,
  row: EntryRow | undefined,
  language: Language,
): Promise<EntryView> {
  const [shown] = row ? await views(read, viewer, [row], language) : []
  return shown ?? fail('faq.not_found', 404)
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
  const rows = await selectEntry(read)
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
  const { items, next } = pageOf(rows, limit, ({ entry }) => [entry.id])
  return { items: await views(read, viewer, items, locale), next }
}

/** Those that this viewer may see, in five queries, and one more where they name facts. */
async function views(
  read: ReadDb,
  viewer: Viewer,
  rows: EntryRow[],
  language: Language,
): Promise<EntryView[]> {
  const shown = rows.filter(({ entry }) => maySeeEntry(viewer, entry))
  const entries = shown.map(({ entry }) => entry)
  const sources = await sourcesOf(read, entries)
  const people = await publicAuthors(read, sources.authorIds, language)
  // What waits is between staff.
  const submitters = await authorsAmongStaff(
    read,
    isStaff(viewer) ? entries.map((entry) => entry.submittedById) : [],
  )
  const reviewOf = await needsReview(
    read,
    viewer,
    entries.map((entry) => entry.id),
  )
  const messages = await messagesOf(
    read,
    entries.map((entry) => entry.id),
  )
  const facts = await factsCalled(read, factsNamedIn(entries.flatMap(({ body, steps }) => [body, ...steps])))
  return shown.map((row) => ({
    ...entryView(row, submitters, language),
    ...textFor(viewer, row.entry, facts),
    facts: factsIn(row.entry, facts, language),
    messages: messages.get(row.entry.id) ?? [],
    ...sources.of(row.entry, people),
    needsReview: reviewOf(row.entry.id),
  }))
}

function entryView(
  { entry, category, team }: EntryRow,
  submitters: Map<unknown, PublicAuthor>,
  language: Language,
) {
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
    owner: ownerOf(entry),
    verifiedBy: team && inLanguage(team, language),
    verifiedAt: entry.verifiedAt,
    submitted: entry.submittedAt && {
      by: submitters.get(entry.submittedById)?.displayName ?? null,
      at: entry.submittedAt,
    },
    revision: entry.revision,
    publishedAt: entry.publishedAt,
    updatedAt: entry.updatedAt,
  }
}

const factsIn = ({ body, steps }: EntryRow['entry'], facts: Map<string, FactRow>, language: Language) =>
  factsNamedIn([body, ...steps]).flatMap((slug) => {
    const row = facts.get(slug)
    return row ? [factView(row, language)] : []
  })
