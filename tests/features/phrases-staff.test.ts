import { describe, expect } from 'vitest'
import type { PhraseId } from '#db/ids.ts'
import { keepPhrase } from '~/features/phrases/phrases.server.ts'
import { phrasesAt } from '~/features/phrases/phrases.view.server.ts'
import { type PhraseAct, phraseForm } from '~/features/phrases/schema.ts'
import { search } from '~/features/search/search.view.server.ts'
import { phrases, visit } from '../support/visits.ts'
import { type SearchForum, test } from './search-forum.ts'

const TITLE = 'Why is my withdrawal still pending?'

/** A thread with one phrase that waits, and its keeper. */
async function kept(at: SearchForum) {
  const staff = await at.member('staff', 'moderator')
  const place = { questionId: await at.ask(staff, TITLE) }
  await visit(at, place, 'withdrawal frozen', { network: 1 })
  const [waiting] = await phrasesAt(at.db.read, place)
  const keep = async (act: PhraseAct, actor = staff) => {
    await keepPhrase(at.db, actor, place, act, at.now)
    await at.settle()
  }
  return { staff, place, keep, phrase: waiting?.id ?? (0 as PhraseId) }
}

const titles = async (at: SearchForum, text: string) =>
  (await search(at.db.read, at.search, null, { text }, at.now)).items.map((item) => item.title)

describe('staff', () => {
  test('add words that count at once, be it one', async ({ at }) => {
    const { place, keep } = await kept(at)
    await keep({ act: 'add', text: 'payouts' })
    expect(await titles(at, 'payout')).toEqual([TITLE])
    expect(await phrases(at, place)).toEqual(['withdrawal frozen: waits', 'payouts: counts'])
  })

  test('switch words off and on, and it is kept who did', async ({ at }) => {
    const { place, keep, phrase } = await kept(at)
    await keep({ act: 'switch', phrase, to: 'on' })
    expect(await titles(at, 'frozen')).toEqual([TITLE])
    await keep({ act: 'switch', phrase, to: 'off' })
    expect(await titles(at, 'frozen')).toEqual([])
    expect(await phrasesAt(at.db.read, place)).toMatchObject([{ state: 'off', switchedOffBy: 'staff' }])
    for (const network of [2, 3]) await visit(at, place, 'withdrawal frozen', { network })
    expect(await phrases(at, place)).toEqual(['withdrawal frozen: off'])
  })

  test('word them anew: they are theirs then, and no visitor undoes them', async ({ at }) => {
    const { place, keep, phrase } = await kept(at)
    await keep({ act: 'reword', phrase, text: 'withdrawal on ice' })
    await visit(at, place, 'withdrawal on ice', { network: 1 }, false)
    expect(await phrasesAt(at.db.read, place)).toMatchObject([
      { text: 'withdrawal on ice', state: 'counts', source: 'staff' },
    ])
  })

  test.for([
    ['phrases.known', { act: 'add', text: 'Withdrawals, frozen' }],
    ['phrases.private', { act: 'add', text: 'withdrawal to ada@example.org' }],
    ['phrases.says_nothing', { act: 'add', text: '?!?' }],
    ['phrases.not_found', { act: 'reword', phrase: '999', text: 'withdrawal on ice' }],
    ['phrases.not_found', { act: 'switch', phrase: '999', to: 'off' }],
  ])('are told %s for %j', async ([code, form], { at }) => {
    const { keep } = await kept(at)
    await expect(keep(phraseForm.parse(form))).rejects.toMatchObject({ code })
  })
})

test('members have no say in it', async ({ at }) => {
  const { place, keep, phrase } = await kept(at)
  const ada = await at.member('ada', 'member', 5_000)
  await expect(keep({ act: 'switch', phrase, to: 'on' }, ada)).rejects.toMatchObject({ status: 403 })
  expect(await phrases(at, place)).toEqual(['withdrawal frozen: waits'])
})
