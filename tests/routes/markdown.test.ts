import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { answers, questions } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { getQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { headOf } from './head-of.ts'
import { type SiteForum, test } from './site-forum.ts'

const pathOf = async (forum: SiteForum, { id }: { id: QuestionId }) =>
  questionPath(await getQuestion(forum.db.read, id))

describe('a thread as Markdown', () => {
  test('has the accepted answer first, with who, when and how many votes', async ({ forum, site }) => {
    await forum.tag('deposit')
    const { question, asker } = await forum.question(undefined, {
      title: 'Is *this* <b>late</b>?',
      body: 'Nothing has been credited.\n\n```\nopen code',
      tags: ['deposit'],
    })
    const [first, second] = await forum.answers(question, 2)
    await acceptAnswer(forum.db, asker, second.id, forum.now)
    const path = await pathOf(forum, question)
    const address = new URL(path, site.running.app.config.origin).href
    const answer = await site.get(`${path}.md`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      link: `<${address}>; rel="canonical"`,
    })
    const text = await answer.text()
    expect(text).toMatch(/^# Is \\\*this\\\* \\<b\\>late\\<\/b\\>\?\n\n- State: Solved\n/)
    expect(text).toContain(`- Address: <${address}>\n`)
    expect(text).toContain(`- Asked by [${asker.displayName}](<`)
    expect(text).toContain('on Mar 2, 2026, score 0\n- Tags: deposit\n')
    expect(text).toContain('> Nothing has been credited.\n>\n> ```\n> open code\n\n## Accepted answer\n')
    expect(text.indexOf(`#answer-${second.id}>`)).toBeLessThan(text.indexOf('\n## Answer\n'))
    expect(text.indexOf('\n## Answer\n')).toBeLessThan(text.indexOf(`#answer-${first.id}>`))
  })

  test('is in the language of the thread, whoever asks', async ({ forum, site }) => {
    const title = '充值一直没有到账怎么办？'
    const { question } = await forum.question(undefined, { title, body: '昨天转的，到现在还没有到账。' })
    const path = await pathOf(forum, question)
    const text = await (await site.get(`${path}.md`, { 'accept-language': 'en' })).text()
    expect(text).toContain(`# ${title}\n\n- 状态：`)
    await site.join('lin')
    expect(await (await site.get(`${path}.md`)).text()).toBe(text)
  })

  test('holds what everybody sees, for its author and staff as well', async ({ forum, site }) => {
    const secret = 'f'.repeat(64)
    const facts = [
      { key: 'txid', shape: 'transaction_id' as const, visibility: 'staff' as const },
      { key: 'network', shape: 'text' as const, visibility: 'public' as const },
    ]
    await forum.tag('deposit', { facts })
    const given = { tags: ['deposit'], facts: { txid: secret, network: 'TRC20' } }
    const { question } = await forum.question(undefined, given)
    const held = await forum.answer(question, undefined, 'Write to me, I am from support, be quick.')
    await forum.db.write((tx) => tx.update(answers).set({ heldAt: forum.now }).where(eq(answers.id, held.id)))
    await forum.joinAsStaff('mei')
    const text = await (await site.get(`${await pathOf(forum, question)}.md`)).text()
    expect(text).toContain('network: TRC20')
    expect(text).not.toContain(secret)
    expect(text).not.toContain('I am from support')
  })

  test('is found, gone and moved like its page', async ({ forum, site }) => {
    const { question } = await forum.question()
    const path = await pathOf(forum, question)
    for (const other of [`/questions/${question.id}.md`, `/questions/${question.id}/old.md`]) {
      const answer = await site.get(other)
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `${path}.md`])
    }
    expect((await site.get('/questions/999/x.md')).status).toBe(404)
    expect(headOf(await forum.page(path)).alternate('text/markdown')).toBe(`${path}.md`)
    await forum.db.write((tx) => tx.update(questions).set({ deletedAt: forum.now }))
    expect((await site.get(`${path}.md`)).status).toBe(410)
  })

  test('of a title that is an act has no slug either', async ({ forum, site }) => {
    const { question } = await forum.question(undefined, {
      title: 'Solved it?',
      body: 'Did this solve it for you?',
    })
    expect((await site.get(`/questions/${question.id}.md`)).status).toBe(200)
  })
})

describe('an official answer as Markdown', () => {
  const whole = {
    slug: 'not-arrived',
    body: 'First things first.\n\n## Confirmations\n\nWait for **20** of them.',
    steps: ['Open the explorer.', 'Compare the *address*.'],
    appliesTo: { product: 'USDT', networks: ['TRC20'] },
    document: 'Handbook, chapter 4',
  }

  test('says since when, from where and for what, then what to check, then the answer', async ({
    forum,
    site,
  }) => {
    await forum.entry(whole)
    const answer = await site.get('/help/deposits/not-arrived.md')
    const { origin } = site.running.app.config
    expect(answer.headers.get('link')).toBe(`<${origin}/help/deposits/not-arrived>; rel="canonical"`)
    const text = await answer.text()
    expect(text).toContain('- Verified Mar 2, 2026 by our team\n')
    expect(text).toContain('- Source: Handbook, chapter 4\n- For: USDT\n- Network: TRC20\n')
    expect(text).toContain('1. Open the explorer.\n2. Compare the \\*address\\*.\n\nFirst things first.')
    expect(text.endsWith('Wait for **20** of them.\n')).toBe(true)
  })

  test('is under its category only, and once it is published', async ({ forum, site }) => {
    await forum.entry(whole)
    await forum.draft({ slug: 'a-draft' })
    const moved = await site.get('/help/trading/not-arrived.md')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/help/deposits/not-arrived.md'])
    await forum.joinAsStaff('mei')
    for (const path of ['/help/deposits/a-draft.md', '/help/deposits/nothing.md'])
      expect([path, (await site.get(path)).status]).toEqual([path, 404])
    const page = headOf(await forum.page('/help/deposits/not-arrived'))
    expect(page.alternate('text/markdown')).toBe('/help/deposits/not-arrived.md')
  })
})

describe('the list for language models', () => {
  test('leads to every official answer as Markdown', async ({ forum, site }) => {
    await forum.entry({ title: 'Is [this] a *link*?', slug: 'a-link' })
    await forum.draft({ slug: 'a-draft' })
    const text = await (await site.get('/llms.txt')).text()
    const address = `${site.running.app.config.origin}/help/deposits/a-link.md`
    expect(text).toContain(`## Deposits\n\n- [Is \\[this\\] a \\*link\\*?](<${address}>)`)
    expect(text).not.toContain('a-draft')
  })
})
