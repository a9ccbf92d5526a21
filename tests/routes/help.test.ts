import { describe, expect } from 'vitest'
import { faqReviews } from '#db/schema/index.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { solvedItCounts } from '~/features/feedback/feedback.view.server.ts'
import { outlined } from '~/pages/help/outline.ts'
import { hrefOf, type SiteForum, test, textOf } from './site-forum.ts'

const body =
  'Wait first.\n\n## Confirmations & time\n\nTwenty of them.\n\n### In detail\n\nMore.\n\n## Address\n\nCompare it.'
const facts = { appliesTo: { product: 'USDT', networks: ['TRC20', 'ERC20'], appVersion: '6.2' } }
const steps = ['Open the explorer.', 'Compare the address.']
const whole = { title: 'Why has it not arrived?', slug: 'not-arrived', body, steps, ...facts }

const PATH = '/help/deposits/not-arrived'

async function promoted(forum: SiteForum) {
  const staff = await forum.staff()
  const { question } = await forum.question()
  const answer = await forum.answer(question, undefined, 'Look at the confirmations, then wait a little.')
  const wish = promotion.parse({ category: 'deposits', accept: true, slug: 'not-arrived' })
  const id = await promoteAnswer(forum.db, staff, answer.id, wish, forum.now)
  await publishEntry(forum.db, staff, id, forum.now)
  return answer
}

describe('the help centre', () => {
  test('lists categories with their entries', async ({ forum, site }) => {
    await forum.entry(whole)
    const start = await forum.page('/help')
    expect(hrefOf(start, /Why has it not arrived/)).toBe(PATH)
    const category = await forum.page(hrefOf(start, />Deposits</) ?? '')
    expect(textOf(category)).toContain('Why has it not arrived? Verified Mar 2, 2026')
    expect((await site.get('/help/nothing')).status).toBe(404)
    expect(textOf(await forum.page('/help/deposits', { 'accept-language': 'zh' }))).toContain(
      '其他语言的解答',
    )
  })
})

describe('the search of the help centre', () => {
  test('stands on its start and its categories, and leads on to everything', async ({ forum }) => {
    await forum.entry(whole)
    for (const path of ['/help', '/help/deposits']) {
      const page = await forum.page(path)
      expect(page.match(/<form[^>]*action="\/search"/g), path).toHaveLength(1)
      expect(page).toContain('<input type="hidden" name="kind" value="entry"/>')
    }
    const found = await forum.page('/search?q=explorer&kind=entry')
    expect(hrefOf(found, /Search everything/)).toBe('/search?q=explorer')
    expect(await forum.page('/search?q=explorer')).not.toContain('Search everything')
  })
})

describe('an official answer', () => {
  test('says since when, for what, what to check first, and what is on the page', async ({ forum }) => {
    await forum.entry({ ...whole, document: 'Handbook, chapter 4' })
    const page = await forum.page(PATH)
    const text = textOf(page)
    expect(text).toContain('Official answer Verified Mar 2, 2026 by our team')
    expect(text).toContain('Written by staff. Source: Handbook, chapter 4')
    expect(text).toContain('For: USDT Network: TRC20, ERC20 App 6.2 and later')
    expect(page.match(/type="checkbox"/g)).toHaveLength(2)
    expect(text).toMatch(/On this page Check this first Confirmations & time Address/)
    expect(page).toMatch(/<h2 id="[^"]*confirmations-time"/)
    expect(page).toMatch(/<h3 id="[^"]*in-detail"/)
  })

  test('shows what the app shows, as its keepers wrote it into the editor', async ({ forum, site }) => {
    const id = await forum.entry(whole)
    await forum.joinAsStaff('mei')
    const { title, body } = whole
    const typed = { title, body, category: 'deposits', messages: 'E-1042 | 6.2\n“…”' }
    const refused = await site.post(`/mod/faq/${id}`, typed)
    const editor = await refused.text()
    expect([refused.status, textOf(editor)]).toEqual([
      400,
      expect.stringContaining('A message has letters or digits in it.'),
    ])
    expect(editor).toContain('E-1042 | 6.2\n“…”</textarea>')
    await site.post(`/mod/faq/${id}`, { ...typed, messages: 'E-1042 | 6.2\n等待网络确认中' })
    expect(await forum.page(`/mod/faq/${id}`)).toContain('E-1042 | 6.2\n等待网络确认中</textarea>')
    const page = await forum.page(PATH)
    expect(textOf(page)).toContain('What the app shows E-1042 App 6.2 等待网络确认中')
    expect(page).toContain('<code lang="zh-CN">等待网络确认中</code>')
    expect(await forum.page(`${PATH}.md`)).toMatch(/## What the app shows\n\n[-*] E\\?-1042/)
  })

  test('names the answer and the revision that it came from', async ({ forum }) => {
    const answer = await promoted(forum)
    const page = await forum.page(PATH)
    expect(textOf(page)).toContain(
      `Comes from the community: ${answer.author.displayName}’s answer (revision 1)`,
    )
    expect(hrefOf(page, /’s answer/)).toContain(`#answer-${answer.id}`)
    expect(textOf(page)).not.toContain('On this page')
  })

  test('is found under its category only: another one leads there', async ({ forum, site }) => {
    await forum.entry(whole)
    const answer = await site.get('/help/trading/not-arrived')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, PATH])
    expect((await site.get('/help/deposits/nothing')).status).toBe(404)
  })

  test('is shown to staff before it is published, and to nobody else', async ({ forum, site }) => {
    await forum.draft(whole)
    expect((await site.get(PATH)).status).toBe(404)
    await forum.joinAsStaff('mei')
    const page = await forum.page(PATH)
    expect(textOf(page)).toContain('A draft: only staff see it.')
    expect(page).toContain('noindex')
  })

  test('says that it is being checked, and in which language it is', async ({ forum }) => {
    const entryId = await forum.entry(whole)
    const review = { entryId, level: 'urgent' as const, reason: 'recalled' as const, createdAt: forum.now }
    await forum.db.write((tx) => tx.insert(faqReviews).values(review))
    expect(textOf(await forum.page(PATH))).toContain('Being checked since Mar 2, 2026')
    expect(textOf(await forum.page(PATH, { 'accept-language': 'zh' }))).toContain('这篇解答的语言是 English')
  })

  test('asks everybody whether it solved it, once a day', async ({ forum, site }) => {
    const entryId = await forum.entry(whole)
    const action = `/help/entries/${entryId}/solved-it`
    expect(await forum.page(PATH)).toContain(`action="${action}"`)
    const answer = await site.post(action, { value: 'no', reason: 'No word about BEP20' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, PATH])
    await site.post(action, { value: 'yes' })
    expect(await solvedItCounts(forum.db.read, { entryId })).toEqual({ yes: 1, no: 0 })
    expect(textOf(await forum.page(PATH))).toContain('It solved it for 1 reader (100% of those who said).')
    expect((await site.post(action, { value: 'perhaps' })).status).toBe(400)
    expect((await site.post('/help/entries/999/solved-it', { value: 'yes' })).status).toBe(404)
    expect((await site.get(action)).headers.get('location')).toBe(PATH)
  })
})

describe('a guide', () => {
  const guide = '1. Open it.\n   1. Inside.\n2. Press & wait.\n\nThen:\n\n3. Look.\n\n> 1. Quoted.'

  test('has a way out at each of its own steps, in the reader’s language', async ({ forum }) => {
    const title = 'How do I "start" & go on?'
    await forum.entry({ ...whole, title, body: guide, kind: 'guide' })
    const steps = async (language: string) => {
      const page = await forum.page(PATH, { 'accept-language': language })
      return [...page.matchAll(/class="step-stuck" lang="([^"]*)"><a href="([^"]*)">/g)].map(
        ([, lang, href = '']) => [lang, new URL(href, 'http://x').searchParams.get('title')],
      )
    }
    expect(await steps('en')).toEqual([1, 2, 3].map((step) => ['en', `Stuck at step ${step}: ${title}`]))
    expect((await steps('zh'))[2]).toEqual(['zh-CN', `卡在第 3 步：${title}`])
    const asking = await forum.page(`/questions/ask?title=${encodeURIComponent('Stuck at step 2: It')}`)
    expect(asking).toContain('value="Stuck at step 2: It"')
  })

  test('is one only when its keepers say so', async ({ forum }) => {
    await forum.entry({ ...whole, body: guide })
    expect(await forum.page(PATH)).not.toContain('step-stuck')
  })
})

describe('the outline of an entry', () => {
  const of = (bodyHtml: string, kind: 'answer' | 'guide' = 'answer') => outlined({ bodyHtml, kind })

  test('puts headings of any level under the page’s own', () => {
    const html = '<p>First.</p><h4 id="a">A &amp; <em>B</em></h4><p>x</p><h6 id="b">C</h6>'
    expect(of(html)).toEqual({
      opening: '<p>First.</p>',
      rest: '<h2 id="a">A &amp; <em>B</em></h2><p>x</p><h3 id="b">C</h3>',
      headings: [{ id: 'a', text: 'A & B' }],
    })
  })

  test('opens with the first paragraph where there are no headings', () => {
    expect(of('<p>Wait for it.</p>\n<p>Then look.</p>')).toMatchObject({
      opening: '<p>Wait for it.</p>\n',
      rest: '<p>Then look.</p>',
    })
    expect(of('<p>All.</p>')).toEqual({ opening: '<p>All.</p>', rest: '', headings: [] })
    expect(of('<ol><li>Look.</li></ol>')).toMatchObject({ opening: '' })
  })

  test('does not cut a list off from the words that lead on to it', () => {
    for (const html of [
      '<p>Check:</p><ol><li>All.</li></ol>',
      '<p>请<em>核对：</em></p><ul><li>全部。</li></ul>',
    ])
      expect(of(html)).toMatchObject({ opening: html, rest: '' })
  })

  test('opens a guide with all that is said before its steps', () => {
    const [before, steps] = ['<p>Ten minutes.</p><p>You need:</p>', '<ol><li>Open it.</li></ol>']
    expect(of(before + steps, 'guide')).toMatchObject({ opening: before, rest: steps })
    const headed = '<h3 id="a">First</h3><ol><li>x</li></ol>'
    expect(of(`${before}${headed}`, 'guide').opening).toBe(before)
  })
})
