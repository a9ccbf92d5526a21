import { describe, expect } from 'vitest'
import { factTemplates, tagNames, tags } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { deleteComment } from '~/features/comments/comments.server.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { publishEntry, unpublishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { askQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { compareIndex } from '~/features/search/compare.server.ts'
import { questionDocuments } from '~/features/search/documents.server.ts'
import { searchInput } from '~/features/search/schema.ts'
import { type SearchRequest, search } from '~/features/search/search.view.server.ts'
import { similar } from '~/features/search/similar.view.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { startJobs } from '~/jobs/start.server.ts'
import { onlySearch } from '../support/no-lines.ts'
import { noPictures } from '../support/no-pictures.ts'
import { type SearchForum, test } from './search-forum.ts'

const find = (at: SearchForum, text: string, request: Partial<SearchRequest> = {}) =>
  search(at.db.read, at.search, null, { text, ...request }, at.now)

const titles = async (at: SearchForum, text: string, request: Partial<SearchRequest> = {}) =>
  (await find(at, text, request)).items.map((item) => item.title)

const marked = (segments: { text: string; mark: boolean }[]) =>
  segments.filter((segment) => segment.mark).map((segment) => segment.text)

const official = async (
  at: SearchForum,
  staff: Member,
  title: string,
  body: string,
  language: 'en' | 'zh-CN' = 'en',
) => {
  const input = newEntry.parse({ origin: 'staff', category: 'deposits', title, body, language })
  const id = await createEntry(at.db, staff, input, at.now)
  await publishEntry(at.db, staff, id, at.now)
  await at.settle()
  return id
}

describe('what is written', () => {
  test('is found in title, body, answers, comments and tags, in other forms of its words', async ({ at }) => {
    const ada = await at.member('ada')
    const eve = await at.member('eve', 'moderator')
    const question = await at.ask(eve, 'Why is my account frozen?', 'Since Monday nothing moves any more.', [
      'security',
    ])
    const answer = await at.answer(ada, question, 'Verification was pending; upload the passport again.')
    await at.comment(eve, { answer }, 'Uploading helped, splendid.')
    await at.settle()
    for (const words of ['accounts freezing frozen', 'moved', 'passports', 'splendid', 'security']) {
      expect(await titles(at, words)).toEqual(['Why is my account frozen?'])
    }
    expect(await titles(at, 'zebra')).toEqual([])
  })

  test('is found in Chinese wherever the words stand', async ({ at }) => {
    const ada = await at.member('ada')
    await at.ask(ada, '啤酒推荐：适合夏天喝的有哪些？', '想找一些清爽的啤酒，朋友聚会的时候一起喝。')
    await at.settle()
    const { items } = await find(at, '推荐啤酒', { locale: 'zh-CN' })
    expect(items.map((item) => item.language)).toEqual(['zh-CN'])
    expect(marked(items[0]?.titleSegments ?? [])).toEqual(['啤酒推荐'])
    expect(marked(items[0]?.passage ?? [])).toEqual(['啤酒'])
  })

  test('is found less than a second later while jobs run, also what is told to members as well', async ({
    at,
  }) => {
    const ada = await at.member('ada')
    const eve = await at.member('eve')
    const stop = await startJobs({
      db: at.db,
      lines: onlySearch(at.search),
      store: noPictures,
      now: () => new Date(),
      log: at.log,
    })
    const soon = { timeout: 800, interval: 10 }
    const id = await at.ask(ada, 'Where do I find my deposit address?')
    await expect.poll(() => titles(at, 'deposit address'), soon).toHaveLength(1)
    const answer = await at.answer(eve, id, 'On the page of your wallet, under the walrus.')
    await expect.poll(() => titles(at, 'walrus'), soon).toHaveLength(1)
    await acceptAnswer(at.db, ada, answer, new Date())
    await expect.poll(() => compareIndex(at.db, at.search), soon).toEqual({ differences: [], pending: [] })
    await deleteQuestion(at.db, await at.member('staff', 'moderator'), id, new Date())
    await expect.poll(async () => (await at.search.stats()).documents, soon).toBe(0)
    await stop()
    expect(at.complaints).toEqual([])
  })

  test('is never shown from a stale index when it is gone, and never leaves a deleted part in it', async ({
    at,
  }) => {
    const ada = await at.member('ada')
    const eve = await at.member('eve')
    const id = await at.ask(ada, 'Why is my account frozen?')
    const answer = await at.answer(eve, id, 'Because of the walrus in the photograph.')
    const comment = await at.comment(ada, { answer }, 'No narwhal was harmed.')
    await at.settle()
    await deleteComment(at.db, ada, comment, at.now)
    await at.settle()
    expect(await titles(at, 'narwhal')).toEqual([])
    await deleteAnswer(at.db, eve, answer, at.now)
    await at.settle()
    expect(await titles(at, 'walrus')).toEqual([])
    await deleteQuestion(at.db, ada, id, at.now)
    expect(await titles(at, 'frozen')).toEqual([])
    await restoreQuestion(at.db, ada, id, at.now)
    await at.settle()
    expect(await titles(at, 'frozen')).toEqual(['Why is my account frozen?'])
  })

  test('to staff only is in no document', async ({ at }) => {
    const ada = await at.member('ada')
    await at.db.write(async (tx) => {
      const tag = {
        slug: 'deposit',
        name: { en: 'deposit' },
        description: { en: '' },
        descriptionHtml: { en: '' },
      }
      const [row] = await tx
        .insert(tags)
        .values({ ...tag, createdAt: at.now })
        .returning({ id: tags.id })
      const tagId = row?.id
      if (!tagId) throw new Error('no tag')
      await tx.insert(tagNames).values({ key: 'deposit', tagId, text: 'deposit', kind: 'slug' })
      const template = { tagId, name: { en: 'x' }, shape: 'text' as const }
      await tx.insert(factTemplates).values([
        { ...template, key: 'network', visibility: 'public' },
        { ...template, key: 'order', visibility: 'staff' },
      ])
    })
    const facts = { network: 'tronnetwork', order: 'secretorder' }
    const input = questionInput.parse({ title: 'My deposit is missing', tags: ['deposit'], facts })
    await askQuestion(at.db, ada, input, at.now)
    await at.settle()
    expect(await titles(at, 'tronnetwork')).toEqual(['My deposit is missing'])
    expect(await titles(at, 'secretorder')).toEqual([])
    const documents = await questionDocuments(at.db.read, [1 as never])
    expect(JSON.stringify(documents)).not.toContain('secretorder')
  })
})

describe('results', () => {
  test('tell what a list shows, with the words marked in title and passage', async ({ at }) => {
    const ada = await at.member('ada')
    const eve = await at.member('eve')
    const filler = 'Nothing of this matters at all. '.repeat(30)
    const id = await at.ask(
      ada,
      'Withdrawals to my bank are pending',
      `${filler}The withdrawing page says <b>wait</b>.`,
    )
    const answer = await at.answer(eve, id, 'The bank must be in your own name.')
    await acceptAnswer(at.db, ada, answer, at.now)
    await castVote(at.db, eve, { kind: 'question', id }, 1, at.now)
    await at.settle()
    const { items, total, isMore, engine } = await find(at, 'withdraw bank')
    expect({ total, isMore, engine }).toEqual({ total: 1, isMore: false, engine: 'memory' })
    expect(items[0]).toMatchObject({
      kind: 'question',
      id,
      path: `/questions/${id}/withdrawals-to-my-bank-are-pending`,
      state: 'solved',
      answerCount: 1,
      score: 1,
      author: { handle: 'ada' },
      language: 'en',
    })
    expect(marked(items[0]?.titleSegments ?? [])).toEqual(['Withdrawals', 'bank'])
    expect(marked(items[0]?.passage ?? [])).not.toEqual([])
    expect(items[0]?.passage.map((segment) => segment.text).join('').length).toBeLessThan(300)
  })

  test('put good official answers first, and are filtered by kind, tag, state and language', async ({
    at,
  }) => {
    const ada = await at.member('ada')
    const eve = await at.member('eve', 'moderator')
    const solved = await at.ask(
      ada,
      'Deposit not credited after an hour',
      'The deposit is missing, deposit, deposit.',
      [],
    )
    await acceptAnswer(at.db, ada, await at.answer(eve, solved, 'Wait for the confirmations.'), at.now)
    await at.ask(eve, 'Deposit with the wrong memo', 'I made a deposit without a memo.', ['memo'])
    await at.ask(ada, '充值 deposit 没有到账怎么办？', '昨天充值的 USDT 一直没有到账，怎么办？')
    await official(
      at,
      eve,
      'When is a deposit credited?',
      'After the confirmations that the network asks for.',
    )
    const { items } = await find(at, 'deposit')
    expect(items.map((item) => item.kind)).toEqual(['entry', 'question', 'question', 'question'])
    const inPlace = await find(at, 'deposit', { officials: 'in_place' })
    expect(inPlace.items[0]?.kind).toBe('question')
    expect(inPlace.total).toBe(items.length)
    expect(items[0]).toMatchObject({
      path: '/help/deposits/when-is-a-deposit-credited',
      verifiedAt: expect.any(Date),
    })
    expect(await titles(at, 'deposit', { kind: 'entry' })).toEqual(['When is a deposit credited?'])
    expect(await titles(at, 'deposit', { status: 'solved' })).toEqual(['Deposit not credited after an hour'])
    expect(await titles(at, 'deposit', { tag: 'Memo' })).toEqual(['Deposit with the wrong memo'])
    expect(await titles(at, 'deposit', { tag: 'no such tag' })).toEqual([])
    expect(await titles(at, 'deposit', { language: 'zh-CN' })).toEqual(['充值 deposit 没有到账怎么办？'])
  })

  test('leave out what is not official any more, before the index knows', async ({ at }) => {
    const eve = await at.member('eve', 'moderator')
    const id = await official(
      at,
      eve,
      'When is a deposit credited?',
      'After the confirmations that are asked for.',
    )
    await unpublishEntry(at.db, eve, id, at.now)
    expect(await titles(at, 'deposit')).toEqual([])
    await at.settle()
    expect((await at.search.stats()).documents).toBe(0)
  })

  test('come in pages; a broken cursor is refused', async ({ at }) => {
    const ada = await at.member('ada')
    for (let number = 1; number <= 5; number++) await at.ask(ada, `Ledger question number ${number}`)
    await at.settle()
    const first = await find(at, 'ledger', { limit: 2 })
    const second = await find(at, 'ledger', { limit: 2, cursor: first.next ?? '' })
    const third = await find(at, 'ledger', { limit: 2, cursor: second.next ?? '' })
    const ids = [first, second, third].flatMap((page) => page.items.map((item) => item.id))
    expect(new Set(ids).size).toBe(5)
    expect(third.next).toBeNull()
    expect(third.total).toBe(5)
    for (const cursor of ['x', 'ZnJvbSAw', Buffer.from('from 9999').toString('base64url'), '\0', '[]']) {
      await expect(find(at, 'ledger', { cursor })).rejects.toMatchObject({
        code: 'lists.bad_cursor',
        status: 400,
      })
    }
  })

  test.for(['', '   ', '"', '-', '👍', '\u200b', 'a', '*', 'NEAR(', '\ud800', 'x'.repeat(5_000)])(
    'take %j without an error',
    async (text, { at }) => {
      await expect(find(at, text)).resolves.toMatchObject({ items: [], total: 0 })
    },
  )

  test('are an error with a status when no engine answers, and nothing while asking', async ({ at }) => {
    const broken = { ...at.search, query: () => Promise.reject(new Error('down')) }
    await expect(search(at.db.read, broken, null, { text: 'x' }, at.now)).rejects.toMatchObject({
      status: 503,
    })
    expect(await similar(at.db.read, broken, { title: 'x' }, at.now)).toEqual([])
  })

  test('read their parameters from a form whose fields were left empty', () => {
    expect(
      searchInput.parse({ q: ' a\0b ', kind: '', tag: '', status: '', language: '', cursor: '' }),
    ).toEqual({
      q: 'a b',
      limit: 20,
    })
    expect(searchInput.parse({ kind: 'faq', status: 'solved', limit: '5' })).toMatchObject({
      kind: 'entry',
      status: 'solved',
    })
    expect(searchInput.safeParse({ limit: '1000' }).success).toBe(false)
  })
})

describe('similar questions', () => {
  test('are at most eight, official ones first, from title and the beginning of the body', async ({ at }) => {
    const ada = await at.member('ada')
    const eve = await at.member('eve', 'moderator')
    for (let number = 1; number <= 9; number++) await at.ask(ada, `Deposit ${number} has not arrived yet`)
    await official(at, eve, 'My deposit has not arrived', 'Look at the confirmations of the network first.')
    const draft = { title: 'deposit arrive', body: 'It has not arrived.' }
    const found = await similar(at.db.read, at.search, draft, at.now)
    expect(found).toHaveLength(8)
    expect(found[0]).toMatchObject({ kind: 'entry', title: 'My deposit has not arrived' })
  })
})
