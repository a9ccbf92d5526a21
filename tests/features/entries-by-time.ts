import { faqCategories, faqEntries } from '#db/schema/index.ts'
import type { Forum } from '../support/forum.ts'

/** Two entries that changed a minute later than the rest, one when it was published and one by an edit, one that did
 *  not, and a draft, all in the category `deposits`; the category `empty` has none. Returns that later time. */
export async function entriesByTime({ db, now }: Forum): Promise<Date> {
  const later = new Date(now.getTime() + 60_000)
  await db.write(async (tx) => {
    const [category] = await tx
      .insert(faqCategories)
      .values(
        ['deposits', 'empty'].map((slug) => ({
          slug,
          name: { en: slug },
          description: { en: '' },
          icon: 'coin',
        })),
      )
      .returning({ id: faqCategories.id })
    if (!category) throw new Error('No category was made')
    const text = { body: '', bodyHtml: '', bodyText: 'Wait.', language: 'en', origin: 'staff' } as const
    const entry = (slug: string) => {
      return { ...text, categoryId: category.id, slug, title: slug, createdAt: now, updatedAt: now }
    }
    await tx.insert(faqEntries).values([
      { ...entry('published-later'), state: 'published', publishedAt: later },
      { ...entry('unchanged'), state: 'published', publishedAt: now },
      { ...entry('edited-later'), state: 'published', publishedAt: now, updatedAt: later },
      { ...entry('a-draft'), state: 'draft', updatedAt: later },
    ])
  })
  return later
}
