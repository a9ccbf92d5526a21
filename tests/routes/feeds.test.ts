import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { questions } from '#db/schema/index.ts'
import { elementsIn, textsOf } from '../support/xml.ts'
import { headOf } from './head-of.ts'
import { test } from './site-forum.ts'

describe('the Atom feed of questions', () => {
  test('is well-formed whatever was written, with addresses of this site', async ({ forum, site }) => {
    const { question } = await forum.question(undefined, { title: 'Is 3 < 4 && "]]>" a tag <b>?' })
    await forum.db.write((tx) =>
      tx
        .update(questions)
        .set({ bodyText: 'a\u0001b <script> ]]> \ud83d' })
        .where(eq(questions.id, question.id)),
    )
    const answer = await site.get('/feeds/questions.atom')
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const elements = elementsIn(await answer.text())
    expect(textsOf(elements, 'title')[1]).toBe('Is 3 &lt; 4 &amp;&amp; "]]&gt;" a tag &lt;b&gt;?')
    expect(textsOf(elements, 'summary')[0]).toContain('ab &lt;script&gt; ]]&gt;')
    const { origin } = site.running.app.config
    const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(links.length).toBeGreaterThan(2)
    expect(links.every((link) => link.startsWith(`${origin}/`))).toBe(true)
    expect(elements.filter(({ name }) => name === 'id')).toHaveLength(2)
    expect(elements.filter(({ name }) => name === 'updated')).toHaveLength(2)
  })

  test('names the language of each entry, and holds one language when asked', async ({ forum, site }) => {
    const chinese = { title: '充值一直没有到账怎么办？', body: '昨天转的，到现在还没有到账，请问怎么办？' }
    await forum.question(undefined, chinese)
    forum.advance(1)
    await forum.question()
    const all = elementsIn(await (await site.get('/feeds/questions.atom')).text())
    const languages = all
      .filter(({ name }) => name === 'entry')
      .map(({ attributes }) => attributes['xml:lang'])
    expect(languages).toEqual(['en', 'zh-CN'])
    const one = elementsIn(await (await site.get('/feeds/questions.atom?language=zh-CN')).text())
    expect(textsOf(one, 'title')).toEqual(['最新问题 · Askwell', chinese.title])
    expect((await site.get('/feeds/questions.atom?language=fr')).status).toBe(400)
  })

  test('holds no fact that is for staff', async ({ forum, site }) => {
    const id = 'f'.repeat(64)
    const fact = { key: 'txid', shape: 'transaction_id' as const, visibility: 'staff' as const }
    await forum.tag('deposit', { facts: [fact] })
    await forum.question(undefined, { tags: ['deposit'], facts: { txid: id } })
    expect(await (await site.get('/feeds/questions.atom')).text()).not.toContain(id)
  })
})

describe('the Atom feed of a tag', () => {
  test('holds its questions, under its one address', async ({ forum, site }) => {
    await forum.tag('withdrawal', { synonyms: ['提币'] })
    await forum.question(undefined, { title: 'The one with the tag of it', tags: ['withdrawal'] })
    await forum.question()
    const elements = elementsIn(await (await site.get('/tags/withdrawal/feed.atom')).text())
    expect(textsOf(elements, 'title').slice(1)).toEqual(['The one with the tag of it'])
    expect((await site.get('/tags/提币/feed.atom')).headers.get('location')).toBe(
      '/tags/withdrawal/feed.atom',
    )
    expect((await site.get('/tags/nothing/feed.atom')).status).toBe(404)
  })

  test('is empty, and valid, before the first question', async ({ forum, site }) => {
    await forum.tag('api')
    const elements = elementsIn(await (await site.get('/tags/api/feed.atom')).text())
    expect(textsOf(elements, 'updated')).toEqual(['2026-03-02T09:00:00.000Z'])
  })
})

describe('the Atom feed of the help centre', () => {
  test('holds what was published, the last change first, under its one address', async ({ forum, site }) => {
    await forum.draft({ title: 'A draft that nobody sees yet' })
    await forum.entry({ title: 'Is </title> & "]]>" a word of ours?', slug: 'first' })
    forum.advance(1000)
    await forum.entry({ title: 'The second of the official answers', category: 'trading' })
    const answer = await site.get('/help.atom')
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const elements = elementsIn(await answer.text())
    expect(textsOf(elements, 'title')).toEqual([
      'New official answers · Askwell',
      'The second of the official answers',
      'Is &lt;/title&gt; &amp; "]]&gt;" a word of ours?',
    ])
    expect(textsOf(elements, 'summary')[1]).toContain('The network has to confirm it first')
    expect(textsOf(elements, 'published')).toEqual(textsOf(elements, 'updated').slice(1))
    const { origin } = site.running.app.config
    expect(textsOf(elements, 'id')[2]).toBe(`${origin}/help/deposits/first`)
  })

  test('is of one language when asked, or of one category', async ({ forum, site }) => {
    const chinese = { title: '充值多久能到账？', body: '需要等待网络确认，请先在区块浏览器中查看确认数。' }
    await forum.entry({ ...chinese, language: 'zh-CN' })
    await forum.entry({ title: 'Why was my order not filled?', category: 'trading' })
    const titles = async (path: string) => textsOf(elementsIn(await (await site.get(path)).text()), 'title')
    expect(await titles('/help.atom?language=zh-CN')).toEqual(['最新官方解答 · Askwell', chinese.title])
    expect(await titles('/help/trading/feed.atom')).toEqual([
      'New official answers: Trading · Askwell',
      'Why was my order not filled?',
    ])
    expect((await site.get('/help/nothing/feed.atom')).status).toBe(404)
    expect((await site.get('/help.atom?language=fr')).status).toBe(400)
  })

  test('is named by the pages of the help centre', async ({ forum }) => {
    await forum.entry()
    expect(headOf(await forum.page('/help')).alternate('application/atom+xml')).toBe('/help.atom?language=en')
    const category = headOf(await forum.page('/help/deposits'))
    expect(category.alternate('application/atom+xml')).toBe('/help/deposits/feed.atom?language=en')
  })
})
