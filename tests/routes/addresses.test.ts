import { describe, expect } from 'vitest'
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
