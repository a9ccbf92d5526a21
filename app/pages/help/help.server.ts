import type { ReadDb } from '#db/client.server.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import type { Language } from '#db/schema/types.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { entriesBeside } from '~/features/faq/beside.view.server.ts'
import { entryView } from '~/features/faq/entry.view.server.ts'
import { shownTo } from '~/features/faq/find.server.ts'
import { categories, entriesByCategory, entriesIn, getCategory } from '~/features/faq/help.view.server.ts'
import { isAt } from '~/features/faq/slugs.server.ts'
import { ABOUT_WHOLE, wholeEntry } from '~/features/faq/whole.server.ts'
import { countsOf, saidOfEntry } from '~/features/feedback/feedback.view.server.ts'
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

const bySlug = prepared(
  (read, { slug }: Slots<{ slug: string }>) => wholeEntry(read, saidOfEntry(read)).where(isAt(read, slug)),
  () => ABOUT_WHOLE,
)

export type EntryPage = Awaited<ReturnType<typeof entryPage>>

/** An official answer with what helps beside it, also by an address that it had before.
 *  @throws AppError `faq.not_found` 404 */
export async function entryPage(read: ReadDb, viewer: Viewer, slug: string, language: Language) {
  const [found] = await bySlug(read, { slug })
  const whole = shownTo(viewer, found)
  const entry = await entryView(read, viewer, whole, language)
  const { opening, rest, headings } = outlined(entry)
  return {
    entry: { ...entry, body: '', steps: [], bodyHtml: rest },
    openingHtml: opening,
    /** Null where there is nothing to go to. */
    contents: headings.length > 0 ? headings : null,
    ...(await entriesBeside(read, viewer, whole, RELATED)),
    solvedIt: countsOf(whole),
    mayKeep: isStaff(viewer),
    titleMax: TITLE_LENGTH.max,
  }
}
