import { and, desc, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { CategoryId } from '#db/ids.ts'
import { faqCategories, faqEntries } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { changedAt } from '~/features/faq/changed-at.ts'
import { isPublished } from '~/features/faq/find.server.ts'
import { entryPath } from '~/features/faq/paths.ts'
import { inLanguage } from '~/features/tags/tags.view.server.ts'
import { atom, type FeedHead } from './atom.ts'
import { FEED_ITEMS } from './rules.ts'

/** As `changedAt` tells it. */
const lastChange = sql`case when ${faqEntries.publishedAt} > ${faqEntries.updatedAt} then ${faqEntries.publishedAt} else ${faqEntries.updatedAt} end`

interface Chosen {
  categoryId?: CategoryId | undefined
  language?: Language | undefined
}

/** The official answers that were published or updated last. They are the site's word, so that no person is named. */
export async function helpFeed(read: ReadDb, head: FeedHead, { categoryId, language }: Chosen) {
  const rows = await read
    .select({ entry: faqEntries, category: faqCategories })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(
      and(
        isPublished,
        categoryId === undefined ? undefined : eq(faqEntries.categoryId, categoryId),
        language === undefined ? undefined : eq(faqEntries.language, language),
      ),
    )
    .orderBy(desc(lastChange), desc(faqEntries.id))
    .limit(FEED_ITEMS)
  const items = rows.map(({ entry, category }) => ({
    path: entryPath({ slug: entry.slug, categorySlug: category.slug }),
    title: entry.title,
    text: entry.bodyText,
    language: entry.language,
    publishedAt: entry.publishedAt ?? entry.createdAt,
    changedAt: changedAt(entry),
    categories: [{ name: inLanguage(category.name, head.locale), slug: category.slug }],
    author: null,
  }))
  return atom(head, items)
}
