import { asc, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { faqCategories, faqEntries, solvedIt } from '#db/schema/index.ts'
import { LANGUAGES } from '#db/schema/types.ts'
import { demoForum } from '#db/seed/index.ts'
import { entryPath } from '~/features/faq/paths.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import type { Forum } from '../forum.ts'
import { testOnOwnForum } from '../own-forum-test.ts'
import { goAndSettle, nameFor } from '../people.ts'

/** A demo forum of its own: an incident that another test opens stands above the answers that it is about. */
const test = testOnOwnForum()

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

/** How much of the screen is left under the first line of the answer, before the row that stays at the bottom. */
const roomUnderFirstLine = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector('.entry .prose')
    const row = document.querySelector('.solved-it-row')
    if (!text || !row) throw new Error('No official answer')
    const range = document.createRange()
    range.selectNodeContents(text)
    const line = [...range.getClientRects()].find(({ height }) => height > 0)
    return row.getBoundingClientRect().top - (line?.bottom ?? Number.NaN)
  })

async function publishedByDemo({ db }: Forum): Promise<string[]> {
  const slugs = new Set(demoForum.faqEntries.map(({ slug }) => slug))
  const rows = await db.read
    .select({ slug: faqEntries.slug, state: faqEntries.state, categorySlug: faqCategories.slug })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .orderBy(asc(faqEntries.id))
  return rows.filter(({ slug, state }) => slugs.has(slug) && state === 'published').map(entryPath)
}

/** No headings, and much to check first. */
async function publishPlain(forum: Forum): Promise<string[]> {
  const staff = await forum.member(nameFor('keeper'), 'moderator')
  const texts = {
    en: ['Wait for the next block.', 'Then look again.', 'Compare what you see with what was sent'],
    'zh-CN': ['请等待下一个区块。', '然后再看一次。', '核对您看到的内容与发送的内容'],
  }
  const paths = LANGUAGES.map(async (language) => {
    const [first, second, check] = texts[language]
    const slug = `${nameFor('plain')}-${language.toLowerCase()}`
    const steps = Array.from({ length: 12 }, (_, index) => `${check} ${index + 1}`)
    const text = { slug, title: `${first} ${slug}`, body: `${first}\n\n${second}`, steps, language }
    await forum.publish(staff, newEntry.parse({ ...text, origin: 'staff', category: 'getting-started' }))
    return entryPath({ slug, categorySlug: 'getting-started' })
  })
  return Promise.all(paths)
}

describe('on a phone', () => {
  test('every official answer begins in the first screen', async ({ visit, forum }) => {
    const paths = [...(await publishedByDemo(forum)), ...(await publishPlain(forum))]
    expect(paths).toHaveLength(demoForum.faqEntries.length + LANGUAGES.length)
    for (const locale of LANGUAGES) {
      const page = await visit({ ...PHONE, locale })
      for (const path of paths) {
        await page.goto(encodeURI(path))
        expect(await roomUnderFirstLine(page), `${locale} ${path}`).toBeGreaterThan(0)
      }
    }
  })

  test.for([
    { locale: 'en', words: 'deposit not arrived', slug: 'why-has-my-deposit-not-arrived' },
    { locale: 'zh-CN', words: '充值没到账', slug: '充值未到账' },
  ] as const)(
    '“$words” leads to the answer, and one tap says that it helped',
    async ({ locale, words, slug }, { visit, forum }) => {
      const t = translateTo(locale)
      const [entry] = await forum.db.read.select().from(faqEntries).where(eq(faqEntries.slug, slug))
      const said = () =>
        forum.db.read
          .select({ solved: solvedIt.solved, phrase: solvedIt.phrase })
          .from(solvedIt)
          .innerJoin(faqEntries, eq(faqEntries.id, solvedIt.entryId))
          .where(eq(faqEntries.slug, slug))
      const before = await said()

      const page = await visit({ ...PHONE, locale })
      await goAndSettle(page, '/')
      await page.getByRole('main').getByRole('combobox').fill(words)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\?/)
      await page
        .getByRole('main')
        .locator('[data-result]')
        .first()
        .getByRole('heading')
        .getByRole('link')
        .tap()
      await page.getByRole('heading', { level: 1, name: entry?.title }).waitFor()
      expect(await roomUnderFirstLine(page)).toBeGreaterThan(0)

      const yes = page.getByRole('button', { name: t('help.yes'), exact: true })
      const { height, y } = (await yes.boundingBox()) ?? { height: 0, y: Number.POSITIVE_INFINITY }
      expect(y + height, 'reached without scrolling').toBeLessThanOrEqual(PHONE.viewport.height)
      expect(height, 'large enough for a thumb').toBeGreaterThanOrEqual(44)
      await yes.tap()
      const thanks = page.getByText(t('help.thanks_yes'))
      await thanks.waitFor()
      const box = await thanks.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.viewport.height)
      expect(await said()).toEqual([...before, { solved: true, phrase: words }])
    },
  )
})
