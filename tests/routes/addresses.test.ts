import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { tags } from '#db/schema/index.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { newIncident } from '~/features/incidents/schema.ts'
import { headOf } from './head-of.ts'
import { test } from './site-forum.ts'

describe('the one address of a page', () => {
  test.for([
    ['/?utm_source=chat', '/'],
    ['/questions?utm_source=chat&tab=top&window=all', '/questions?tab=top&window=all'],
    ['/questions?tab=newest&x=1', '/questions'],
    ['/questions?tag=提币', '/questions?tag=withdrawal'],
    ['/questions/ask?title=Something', '/questions/ask'],
    ['/tags?x=1', '/tags'],
    ['/tags/withdrawal?tag=other&state=open', '/tags/withdrawal?state=open'],
    ['/help?x=1', '/help'],
    ['/help/deposits?x=1', '/help/deposits'],
    ['/help/deposits/not-arrived?from=chat', '/help/deposits/not-arrived'],
    ['/questions/1/充值一直没有到账怎么办?sort=oldest&x=1', '/questions/1/充值一直没有到账怎么办'],
    ['/users/lin?x=1', '/users/lin'],
    ['/login?next=%2Ftags', '/login'],
    ['/register?next=%2Ftags', '/register'],
  ])('leaves out what only says how a reader came: %s', async ([path = '', address], { forum, site }) => {
    await site.join('lin')
    site.forgetCookies()
    await forum.tag('withdrawal', { synonyms: ['提币'] })
    await forum.entry({ slug: 'not-arrived' })
    await forum.question(undefined, {
      title: '充值一直没有到账怎么办？',
      body: '昨天转的，到现在还没有到账。',
    })
    const head = headOf(await forum.page(path))
    const whole = new URL(address ?? '', site.running.app.config.origin).href
    expect([head.canonical, head.card('og:url'), head.robots]).toEqual([whole, whole, undefined])
  })

  test.for([['/search?q=deposit'], ['/tags?q=with'], ['/questions/1/history']])(
    'is none for what is in no index: %s',
    async ([path = ''], { forum }) => {
      await forum.question()
      const head = headOf(await forum.page(path))
      expect([head.canonical, head.robots]).toEqual([undefined, 'noindex'])
    },
  )

  test('is none behind the first page of a list', async ({ forum }) => {
    for (let asked = 0; asked < 21; asked++) await forum.question()
    const cursor = /[?&;]cursor=([\w-]+)/.exec(await forum.page('/questions'))?.[1]
    const head = headOf(await forum.page(`/questions?cursor=${cursor}`))
    expect([head.canonical, head.robots]).toEqual([undefined, 'noindex'])
  })
})

describe('what is shown of a link', () => {
  test.for([
    ['/questions', 'What people asked', '社区里大家提出的问题'],
    ['/questions?tab=unanswered', 'What people asked', '社区里大家提出的问题'],
    ['/questions?tag=提现', 'Questions about Withdrawal:', '有关“提现”的问题'],
    ['/questions/ask', 'Ask the community:', '向社区提问'],
    ['/tags', 'All that the community is asked about', '按标签浏览'],
    ['/tags/withdrawal', 'Questions about Withdrawal:', '有关“提现”的问题'],
    ['/users/lin', 'What lin asked', 'lin 在社区提出的问题'],
  ])('to a list says what it lists, in the reader’s language: %s', async (shown, { forum, site }) => {
    const [path = '', english, chinese] = shown
    await site.join('lin')
    site.forgetCookies()
    await forum.tag('withdrawal', { name: { en: 'Withdrawal', 'zh-CN': '提现' } })
    for (const [language, beginning] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const head = headOf(await forum.page(path, { 'accept-language': language }))
      expect(head.description?.startsWith(beginning ?? '?'), head.description).toBe(true)
      expect(head.card('og:description')).toBe(head.description)
    }
  })

  test('to a tag says what staff wrote about it, where they wrote that in this language', async ({
    forum,
  }) => {
    const descriptionHtml = {
      en: '<p>Money on its way <b>out</b>: to an address or an account of yours.</p>',
    }
    const name = { en: 'Withdrawal', 'zh-CN': '提现' }
    await forum.tag('withdrawal', { name })
    await forum.db.write((tx) => tx.update(tags).set({ descriptionHtml }).where(eq(tags.slug, 'withdrawal')))
    const described = async (language: string) =>
      headOf(await forum.page('/tags/withdrawal', { 'accept-language': language })).description
    expect(await described('en')).toBe('Money on its way out: to an address or an account of yours.')
    expect(await described('zh-CN')).toContain('有关“提现”的问题')
  })

  test('to an incident says what was said of it last, in its language', async ({ forum }) => {
    const staff = await forum.staff()
    const text = { en: 'They wait for our node. Nothing is lost, and nothing has to be sent again.' }
    const incident = newIncident.parse({ kind: 'incident', title: { en: 'Deposits are delayed' }, text })
    const { path } = await openIncident(forum.db, staff, incident, forum.now)
    const head = headOf(await forum.page(path, { 'accept-language': 'zh-CN' }))
    expect([head.description, head.card('og:locale')]).toEqual([text.en, 'en_US'])
  })

  test('is the first sentence of the best answer, in its language', async ({ forum }) => {
    const { question } = await forum.question(undefined, { title: 'Why has it not arrived?' })
    await forum.answer(
      question,
      undefined,
      'The network has to see **20 confirmations** first, so look there. Then wait.',
    )
    const head = headOf(
      await forum.page(`/questions/${question.id}/why-has-it-not-arrived`, { 'accept-language': 'zh' }),
    )
    const sentence = 'The network has to see 20 confirmations first, so look there.'
    expect([head.description, head.card('og:description')]).toEqual([sentence, sentence])
    expect([head.card('og:locale'), head.card('og:type')]).toEqual(['en_US', 'article'])
    expect(head.card('og:site_name')).toBe('Askwell')
  })
})
