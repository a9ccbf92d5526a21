import { describe, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { tagSlugsOf } from '~/features/tags/tags.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { hrefOf, test, textOf, titlesIn } from './site-forum.ts'

const withdrawal = { name: { en: 'Withdrawal', 'zh-CN': '提现' }, synonyms: ['提币', 'cash out'] }

describe('the list of tags', () => {
  test('is ordered by use, and found by the beginning of any name', async ({ forum }) => {
    await forum.tag('api')
    await forum.tag('withdrawal', withdrawal)
    await forum.question(undefined, { tags: ['withdrawal'] })
    const all = await forum.page('/tags')
    expect(all.indexOf('/tags/withdrawal"')).toBeLessThan(all.indexOf('/tags/api"'))
    const some = await forum.page('/tags?q=提')
    expect(some).toContain('/tags/withdrawal"')
    expect(some).not.toContain('/tags/api"')
    expect(textOf(await forum.page('/tags?q=zz'))).toContain('No tag begins like this')
  })
})

describe('a tag', () => {
  test('has a page with its questions, its other names and who helped most', async ({ forum }) => {
    await forum.tag('withdrawal', withdrawal)
    const { question } = await forum.question(undefined, { title: 'Where is my money now?', tags: ['提现'] })
    const answer = await forum.answer(question)
    await castVote(forum.db, await forum.member({ reputation: 20 }), answer.post, 1, forum.now)
    const page = await forum.page('/tags/withdrawal')
    expect(titlesIn(page)).toEqual(['Where is my money now?'])
    expect(textOf(page)).toMatch(/Also called: .*提币/)
    expect(textOf(page)).toContain(`${answer.author.displayName} 1 answer score 1`)
    expect(hrefOf(page, /Unsolved/)).toBe('/tags/withdrawal?tab=unsolved')
    expect(textOf(await forum.page('/tags/withdrawal', { 'accept-language': 'zh' }))).toContain('提现')
  })

  test('without a name in the reader’s language is marked as English wherever it stands', async ({
    forum,
  }) => {
    await forum.tag('ledger', { name: { en: 'Cold ledger' } })
    await forum.question(undefined, { tags: ['ledger'] })
    for (const path of [
      '/',
      '/questions?language=en',
      '/questions?tag=ledger',
      '/tags',
      '/tags/ledger',
      '/search',
    ]) {
      const page = await forum.page(path, { 'accept-language': 'zh' })
      const [, body = ''] = page.split('<body')
      const elements = [...body.matchAll(/<\w+([^>]*)>Cold ledger\b/g)].map(([, attributes]) => attributes)
      expect(elements.length, path).toBeGreaterThan(0)
      for (const attributes of elements) expect(attributes, path).toContain('lang="en"')
    }
  })

  test.for(['提币', '提现', 'Withdrawal', 'cash%20out'])(
    'has one address, which %s leads to',
    async (name, { forum, site }) => {
      await forum.tag('withdrawal', withdrawal)
      const answer = await site.get(`/tags/${encodeURI(decodeURI(name))}?tab=active`)
      expect(answer.status).toBe(301)
      expect(answer.headers.get('location')).toBe('/tags/withdrawal?tab=active')
    },
  )

  test('that does not exist is not found', async ({ site }) => {
    expect((await site.get('/tags/nothing')).status).toBe(404)
    expect((await site.get('/tags/%F0%9F%92%A9')).status).toBe(404)
  })

  test('is followed and no longer followed', async ({ forum, site }) => {
    await forum.tag('api')
    await site.join('lin')
    const followed = await site.post('/tags/api/follow', { follow: 'yes' })
    expect([followed.status, followed.headers.get('location')]).toEqual([303, '/tags/api'])
    expect(textOf(await forum.page('/tags/api'))).toMatch(/Following .*1 follower /)
    await site.post('/tags/api/follow', { follow: 'no' })
    expect(textOf(await forum.page('/tags/api'))).toContain('0 followers')
    expect((await site.post('/tags/api/follow', { follow: 'maybe' })).status).toBe(400)
    expect((await site.get('/tags/api/follow')).headers.get('location')).toBe('/tags/api')
  })

  test('asks whoever is signed out to log in, and follows afterwards', async ({ forum, site }) => {
    await forum.tag('api')
    const answer = await site.post('/tags/api/follow', { follow: 'yes' })
    expect(answer.status).toBe(401)
    expect(await answer.text()).toContain('/tags/api/follow')
  })
})

describe('a tag of two words that is typed alone', () => {
  const QUESTION = { title: 'Why was my passport refused?', body: 'It is new, and the photo is sharp.' }

  test('is one tag of the question, asked and edited', async ({ forum, site }) => {
    await forum.tag('kyc', { name: { en: 'Identity check' } })
    await forum.tag('login')
    await site.join('lin')
    const asked = await site.post('/questions/ask', { ...QUESTION, intent: 'post', tags: 'Identity check' })
    expect(asked.status).toBe(303)
    const id = 1 as QuestionId
    expect(await tagSlugsOf(forum.db.read, id)).toEqual(['kyc'])
    await site.post('/questions/1/edit', { ...QUESTION, tags: 'login identity check' })
    expect(await tagSlugsOf(forum.db.read, id)).toEqual(['login', 'kyc'])
  })

  test('counts as one where there may be five', async ({ forum, site }) => {
    await forum.tag('kyc', { name: { en: 'Identity check' } })
    await site.join('lin')
    const tags = 'aa bb identity check cc dd'
    const asked = await site.post('/questions/ask', { ...QUESTION, intent: 'post', tags })
    expect(asked.status).toBe(303)
    const refused = await site.post('/questions/ask', { ...QUESTION, intent: 'post', tags: `${tags} ee` })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('value="aa bb identity-check cc dd ee"')
  })

  test('is one tag of an incident', async ({ forum, site }) => {
    await forum.tag('kyc', { name: { en: 'Identity check' } })
    await forum.joinAsStaff('okafor')
    const incident = { kind: 'incident', state: 'investigating', title: 'Checks are late', text: 'We look.' }
    const opened = await site.post('/mod/incidents/new', { ...incident, tags: 'identity check' })
    expect(opened.status).toBe(303)
    expect(hrefOf(await forum.page('/updates/1'), /Identity check/)).toBe('/tags/kyc')
  })
})
