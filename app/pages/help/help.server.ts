import type { ReadDb } from '#db/client.server.ts'
import type { CategoryId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { entryBySlug } from '~/features/faq/entry.view.server.ts'
import { categories, entriesByCategory, entriesIn, getCategory } from '~/features/faq/help.view.server.ts'
import { twinLink } from '~/features/faq/twins.view.server.ts'
import { solvedItCounts } from '~/features/feedback/feedback.view.server.ts'
import { isStaff } from '~/features/posts/policy.ts'
import { TITLE_LENGTH } from '~/features/posts/rules.ts'
import { outlined } from './outline.ts'

/** Entries shown under each category of the help centre's first page. */
const SHOWN_OF_EACH = 5
/** Links to other entries beside an entry. */
const RELATED = 6

export type HelpPage = Awaited<ReturnType<typeof helpPage>>

/** All categories, each with its first entries. */
export async function helpPage(read: ReadDb, language: Language) {
  const all = await categories(read, language)
  const entries = await entriesByCategory(read, language)
  return all.map((category) => ({
    category,
    entries: (entries.get(category.id) ?? []).slice(0, SHOWN_OF_EACH),
  }))
}

export type CategoryPage = Awaited<ReturnType<typeof categoryPage>>

/** @throws AppError `faq.category_not_found` 404 */
export async function categoryPage(read: ReadDb, slug: string, language: Language) {
  const category = await getCategory(read, slug, language)
  const entries = await entriesIn(read, category.id, language)
  return {
    category,
    own: entries.filter((entry) => entry.language === language),
    other: entries.filter((entry) => entry.language !== language),
  }
}

export type EntryPage = Awaited<ReturnType<typeof entryPage>>

/** An official answer with what helps beside it. @throws AppError `faq.not_found` 404 */
export async function entryPage(read: ReadDb, viewer: Viewer, slug: string, language: Language) {
  const entry = await entryBySlug(read, viewer, slug, language)
  const { opening, rest, headings } = outlined(entry)
  const category = await getCategory(read, entry.category.slug, language)
  return {
    entry: { ...entry, body: '', steps: [], bodyHtml: rest },
    openingHtml: opening,
    /** Null where there is nothing to go to. */
    contents: headings.length > 0 ? headings : null,
    twin: await twinLink(read, viewer, entry),
    related: await relatedTo(read, category.id, entry),
    solvedIt: await solvedItCounts(read, { entryId: entry.id }),
    mayKeep: isStaff(viewer),
    titleMax: TITLE_LENGTH.max,
  }
}

async function relatedTo(read: ReadDb, category: CategoryId, entry: { id: number; language: Language }) {
  const others = await entriesIn(read, category, entry.language)
  return others.filter(({ id, language }) => id !== entry.id && language === entry.language).slice(0, RELATED)
}
