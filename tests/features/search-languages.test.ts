import { describe, expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { publishEntry, unpublishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { linkTwins } from '~/features/faq/translation.server.ts'
import { type SearchRequest, search } from '~/features/search/search.view.server.ts'
import { similar, suggestions } from '~/features/search/similar.view.server.ts'
import { test as base, type SearchForum } from './search-forum.ts'

/** An official answer in both languages, and a thread in each. */
const test = base.extend<{ said: { staff: Member; en: EntryId; zh: EntryId } }>({
  said: async ({ at }, use) => {
    await at.glossary({ en: ['deposit'], 'zh-CN': ['充值'] })
    const staff = await at.member('eve', 'moderator')
    const en = await official(at, staff, 'Why is my TRC20 deposit late?', 'en')
    const zh = await official(at, staff, '到账时间说明', 'zh-CN')
    await at.ask(staff, 'TRC20 deposit of mine', 'A deposit over TRC20 is what I wait for since Monday.')
    await at.ask(staff, 'TRC20 充值一直没到', '昨天用 TRC20 充值，一直没有到，怎么办？')
    await at.settle()
    await use({ staff, en, zh })
  },
})

async function official(at: SearchForum, staff: Member, title: string, language: Language) {
  const body = {
    en: 'Wait for the confirmations that the network asks for.',
    'zh-CN': '请耐心等待网络所要求的确认数，到时会自动入账。',
  }
  const input = newEntry.parse({
    origin: 'staff',
    category: 'deposits',
    title,
    body: body[language],
    language,
  })
  const id = await createEntry(at.db, staff, input, at.now)
  await publishEntry(at.db, staff, id, at.now)
  return id
}

const titles = async (at: SearchForum, text: string, request: Partial<SearchRequest> = {}) =>
  (await search(at.db.read, at.search, null, { text, ...request }, at.now)).items.map(({ title }) => title)

const suggested = async (at: SearchForum, text: string, language: Language) =>
  (await suggestions(at.db.read, at.search, { text, language }, at.now)).map(({ title }) => title)

describe('for readers of another language', () => {
  test('an official answer does not go before what is in theirs', async ({ at, said: _ }) => {
    expect((await titles(at, 'trc20', { locale: 'en' }))[0]).toBe('Why is my TRC20 deposit late?')
    expect((await titles(at, 'trc20', { locale: 'zh-CN' }))[0]).toBe('TRC20 充值一直没到')
    expect((await suggested(at, 'trc20', 'zh-CN'))[0]).toBe('TRC20 充值一直没到')
  })

  test('its twin stands in its place, though only its own words were found', async ({ at, said }) => {
    await linkTwins(at.db, said.staff, said.zh, said.en, at.now)
    await at.settle()
    const found = await titles(at, 'trc20 deposit late', { locale: 'zh-CN' })
    expect(found[0]).toBe('到账时间说明')
    expect(found).not.toContain('Why is my TRC20 deposit late?')
    expect((await suggested(at, 'trc20 deposit late', 'zh-CN'))[0]).toBe('到账时间说明')
    const asked = { title: 'My TRC20 deposit is late', language: 'zh-CN' as const }
    expect((await similar(at.db.read, at.search, asked, at.now))[0]?.title).toBe('到账时间说明')
    expect((await titles(at, 'trc20 deposit late', { locale: 'en' }))[0]).toBe(
      'Why is my TRC20 deposit late?',
    )
  })

  test('a twin that is not published stands for nothing', async ({ at, said }) => {
    await linkTwins(at.db, said.staff, said.zh, said.en, at.now)
    await unpublishEntry(at.db, said.staff, said.zh, at.now)
    await at.settle()
    expect(await titles(at, 'trc20 deposit late', { locale: 'zh-CN' })).toContain(
      'Why is my TRC20 deposit late?',
    )
  })

  test('whoever asks for one language gets what is in it', async ({ at, said }) => {
    await linkTwins(at.db, said.staff, said.zh, said.en, at.now)
    await at.settle()
    const found = await titles(at, 'trc20 deposit late', { locale: 'zh-CN', language: 'en' })
    expect(found[0]).toBe('Why is my TRC20 deposit late?')
    expect(found).not.toContain('到账时间说明')
  })

  test('both found, it is shown once, and by its better place', async ({ at, said }) => {
    await linkTwins(at.db, said.staff, said.zh, said.en, at.now)
    await at.settle()
    const found = await titles(at, 'trc20 deposit late 到账时间', { locale: 'zh-CN' })
    expect(found.filter((title) => title === '到账时间说明')).toHaveLength(1)
    expect(found[0]).toBe('到账时间说明')
  })

  test('both found, it is counted once, but in each language that one can choose', async ({ at, said }) => {
    await linkTwins(at.db, said.staff, said.zh, said.en, at.now)
    await at.settle()
    const text = 'trc20 deposit late 到账时间'
    const asked = (request: Partial<SearchRequest>) =>
      search(at.db.read, at.search, null, { text, locale: 'zh-CN', ...request }, at.now)
    const { total, facets } = await asked({})
    expect(facets.kind).toEqual({ entry: 1, question: total - 1 })
    for (const language of ['en', 'zh-CN'] as const) {
      const { total } = await asked({ language })
      expect(facets.language[language]).toBe(total)
    }
    expect((await asked({ kind: 'entry' })).total).toBe(1)
    expect((await asked({ kind: 'question' })).facets.kind).toEqual(facets.kind)
  })
})
