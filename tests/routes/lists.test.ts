import { describe, expect } from 'vitest'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { MINUTE_MS } from '../support/builders.ts'
import { hrefOf, type SiteForum, test, textOf, titlesIn } from './site-forum.ts'

/** Oldest to newest: solved, answered, unanswered. */
async function threeQuestions(forum: SiteForum) {
  const solved = await forum.question(undefined, { title: 'The solved question of the three' })
  const answer = await forum.answer(solved.question)
  await acceptAnswer(forum.db, solved.asker, answer.id, forum.now)
  forum.advance(MINUTE_MS)
  const answered = await forum.question(undefined, { title: 'The answered question of the three' })
  forum.advance(MINUTE_MS)
  const waiting = await forum.question(undefined, { title: 'The waiting question of the three' })
  forum.advance(MINUTE_MS)
  await forum.answer(answered.question)
  return { solved, answered, waiting }
}

const named = (page: string) => titlesIn(page).map((title) => title.split(' ')[1])

describe('the list of questions', () => {
  test('has its tabs', async ({ forum }) => {
    const { solved } = await threeQuestions(forum)
    await castVote(forum.db, await forum.member({ reputation: 20 }), solved.post, 1, forum.now)
    expect(named(await forum.page('/questions'))).toEqual(['waiting', 'answered', 'solved'])
    expect(named(await forum.page('/questions?tab=active'))).toEqual(['answered', 'waiting', 'solved'])
    expect(named(await forum.page('/questions?tab=unanswered'))).toEqual(['waiting'])
    expect(named(await forum.page('/questions?tab=unsolved'))).toEqual(['waiting', 'answered'])
    expect(named(await forum.page('/questions?tab=top&window=week'))[0]).toBe('solved')
    expect(named(await forum.page('/questions?state=solved'))).toEqual(['solved'])
    expect(named(await forum.page('/questions?state=open'))).toEqual(['waiting', 'answered'])
  })

  test('says of each question what one chooses by', async ({ forum }) => {
    await forum.tag('deposit', { name: { en: 'Deposit', 'zh-CN': '充值' } })
    const { asker } = await forum.question(undefined, { tags: ['deposit'] })
    const page = await forum.page('/questions')
    const text = textOf(page)
    expect(text).toContain('1 question ')
    expect(text).toMatch(/0 answers 0 votes .* Needs an answer Deposit/)
    expect(text).toContain(`${asker.displayName} asked Mar 2, 2026`)
    expect(page).toContain('<time dateTime="2026-03-02T09:00:00.000Z"')
  })

  test('goes on by key until its end, and back to its start', async ({ forum }) => {
    for (let number = 0; number < 23; number++) {
      await forum.question()
      forum.advance(1)
    }
    const first = await forum.page('/questions')
    const next = hrefOf(first, /rel="next"/) ?? ''
    expect(titlesIn(first)).toHaveLength(20)
    expect(next).toContain('cursor=')
    expect(hrefOf(first, />Next page</)).toBe(next)
    await forum.question()
    const second = await forum.page(next)
    expect(titlesIn(second)).toHaveLength(3)
    expect(new Set([...titlesIn(first), ...titlesIn(second)]).size).toBe(23)
    expect(hrefOf(second, /rel="next"/)).toBeUndefined()
    expect(hrefOf(second, /First page/)).toBeDefined()
  })

  test.for([
    'tab=best',
    'tab=top&window=year',
    'state=happy',
    'language=fr',
    'cursor=x',
    'cursor=W10',
    `cursor=${'a'.repeat(300)}`,
  ])('answers 400 to what it does not know: %s', async (query, { site }) => {
    const answer = await site.get(`/questions?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('class="error-status"')
  })

  test('is filtered by any name of a tag', async ({ forum, site }) => {
    await forum.tag('withdrawal', { name: { en: 'Withdrawal', 'zh-CN': '提现' }, synonyms: ['提币'] })
    await forum.question(undefined, { title: 'A question with the tag', tags: ['withdrawal'] })
    await forum.question(undefined, { title: 'A question without any tag' })
    expect(titlesIn(await forum.page('/questions?tag=提币'))).toEqual(['A question with the tag'])
    expect((await site.get('/questions?tag=nothing')).status).toBe(404)
  })

  test('shows what the reader reads, and remembers “Chinese too” on the device', async ({ forum, site }) => {
    const body = '昨天转的，到现在还没有到账，请问怎么办？'
    await forum.question(undefined, { title: '充值一直没有到账怎么办？', body })
    await forum.question(undefined, { title: 'An English question of mine' })
    expect(titlesIn(await forum.page('/questions'))).toEqual(['An English question of mine'])
    const back = '/questions?tab=active'
    const answer = await site.post('/settings/preferences', { reads: 'all', back })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, back])
    expect(titlesIn(await forum.page('/questions'))).toHaveLength(2)
    expect(await forum.page('/questions')).toMatch(/aria-pressed="true"[^>]*>.*Chinese too/)
    await site.post('/settings/preferences', { reads: 'own', back })
    expect(titlesIn(await forum.page('/questions'))).toHaveLength(1)
    expect(titlesIn(await forum.page('/questions?language=zh-CN'))).toEqual(['充值一直没有到账怎么办？'])
  })

  test('says what to do when it is empty', async ({ forum }) => {
    const page = await forum.page('/questions')
    expect(textOf(page)).toContain('Be the first to ask.')
    expect(textOf(page)).toContain('Chinese too')
    expect(hrefOf(page, /Ask a question/)).toBe('/questions/ask')
  })
})

describe('the start page', () => {
  test('begins with the search box, then the help centre, then the community', async ({ forum }) => {
    await forum.entry({ category: 'deposits' })
    await forum.question(undefined, { title: 'What the community talks about' })
    const page = await forum.page('/')
    expect(page).toMatch(/<form[^>]*action="\/search"[^>]*role="search"|role="search"[^>]*action="\/search"/)
    expect(textOf(page)).toContain('Deposits 1 answer')
    expect(titlesIn(page)).toEqual(['What the community talks about'])
    expect(hrefOf(page, /Ask a question/)).toBe('/questions/ask')
  })

  test('has no English left in Chinese', async ({ forum }) => {
    const page = await forum.page('/', { 'accept-language': 'zh-CN' })
    const words = textOf(page).match(/[A-Za-z]{2,}/g) ?? []
    expect(words.filter((word) => !['Askwell', 'API', 'English'].includes(word))).toEqual([])
  })
})
