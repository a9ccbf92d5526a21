import { describe, expect } from 'vitest'
import { createEntry, editEntry } from '~/features/faq/entries.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { newEntryForm } from '~/features/faq/form.ts'
import { lineOfMessage, messageKey, messageOfLine } from '~/features/faq/messages.ts'
import { publishEntry, unpublishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { search } from '~/features/search/search.view.server.ts'
import { suggestions } from '~/features/search/similar.view.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const BODY = 'The network has to confirm it first: look at the explorer.'

async function official(at: SearchForum, title: string, ...lines: string[]) {
  const staff = await at.member(`staff-${title.length}`, 'moderator')
  const language = /\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en'
  const messages = lines.map(messageOfLine)
  const input = newEntry.parse({
    origin: 'staff',
    category: 'deposits',
    title,
    body: BODY,
    language,
    messages,
  })
  const id = await createEntry(at.db, staff, input, at.now)
  await publishEntry(at.db, staff, id, at.now)
  await at.settle()
  return { id, staff }
}

const found = async (at: SearchForum, text: string, request = {}) => {
  const { items } = await search(at.db.read, at.search, null, { text, ...request }, at.now)
  return items.map((item) => [item.title, item.kind === 'entry' && item.showsExactly])
}

const LATE = 'Why is my deposit late?'
const LATE_ZH = '充值为什么还没有到账？'

describe('a message that the app shows', () => {
  test('is read from a line, with the version behind a bar', () => {
    expect(messageOfLine('E-1042 | 6.2')).toEqual({ text: 'E-1042', appVersion: '6.2' })
    expect(messageOfLine('充值地址已失效｜6.2.1')).toEqual({ text: '充值地址已失效', appVersion: '6.2.1' })
    for (const line of ['Insufficient balance', 'Buy | Sell failed', '| 6.2'])
      expect(lineOfMessage(messageOfLine(line))).toBe(line)
    expect(lineOfMessage({ text: 'E-1042', appVersion: '6.2' })).toBe('E-1042 | 6.2')
  })

  test('is the same in any case, width, quotation marks and with or without its full stop', () => {
    const keys = [
      'Can’t sign in.',
      "“can't  sign IN”",
      "ＣＡＮ'Ｔ　ｓｉｇｎ　ｉｎ！",
      '《Can’t sign in》',
    ].map(messageKey)
    expect(new Set(keys)).toEqual(new Set(["can't sign in"]))
    expect(messageKey('“…”')).toBe('')
  })

  test('is refused without a letter or digit, beside the field of the form', () => {
    const typed = { origin: 'staff', category: 'deposits', title: LATE, body: BODY, language: 'en' }
    const { error } = newEntryForm.safeParse({ ...typed, messages: 'E-1042\n…' })
    expect(error?.issues).toMatchObject([{ path: ['messages', 1, 'text'], message: 'faq.message_shape' }])
  })

  test('stands with its entry in the order of the editor, each in its language', async ({ at }) => {
    const { id, staff } = await official(at, LATE_ZH, 'E-1042 | 6.2', '等待网络确认中')
    const shown = async () => (await entryById(at.db.read, null, id, 'en')).messages
    expect(await shown()).toEqual([
      { text: 'E-1042', language: 'en', appVersion: '6.2' },
      { text: '等待网络确认中', language: 'zh-CN', appVersion: null },
    ])
    await editEntry(at.db, staff, id, { appliesTo: { region: 'EU' } }, at.now)
    expect(await shown()).toHaveLength(2)
    await editEntry(at.db, staff, id, { messages: [{ text: 'E-7' }] }, at.now)
    expect(await shown()).toMatchObject([{ text: 'E-7' }])
  })
})

describe('a search for exactly what the app shows', () => {
  test('finds the answer first, marked as such, ahead of all that match better', async ({ at }) => {
    const ada = await at.member('ada')
    for (const title of ['E-1042 E-1042', 'Again E-1042 and E-1042 today'])
      await at.ask(ada, title, 'E-1042 is all that it says, E-1042 again and again.')
    await official(at, 'E-1042 and other codes in one long list')
    await official(at, LATE, 'E-1042 | 6.2', 'E-1042 | 6.1')
    for (const typed of ['E-1042', '"e-1042".', '“Ｅ-1042”', 'E-1042 is:faq'])
      expect((await found(at, typed))[0], typed).toEqual([LATE, true])
    expect((await found(at, 'E-1042')).filter(([title]) => title === LATE)).toHaveLength(1)
    expect((await found(at, 'E-1042 today')).map(([, exact]) => exact)).not.toContain(true)
  })

  test('finds it by the index, too, when only a part was typed', async ({ at }) => {
    await official(at, LATE, 'Waiting for network confirmations')
    expect(await found(at, 'network confirmations')).toEqual([[LATE, false]])
  })

  test('puts the reader’s language first, and what is not public nowhere', async ({ at }) => {
    const english = await official(at, LATE, 'E-1042')
    await official(at, LATE_ZH, 'E-1042')
    expect(await found(at, 'E-1042', { locale: 'zh-CN' })).toEqual([
      [LATE_ZH, true],
      [LATE, true],
    ])
    expect(await found(at, 'E-1042', { kind: 'question' })).toEqual([])
    await unpublishEntry(at.db, english.staff, english.id, at.now)
    expect(await found(at, 'E-1042')).toEqual([[LATE_ZH, true]])
  })

  test('suggests it first while it is typed', async ({ at }) => {
    await official(at, 'E-1042 and other codes in one long list')
    await official(at, LATE, 'E-1042')
    const typed = { text: 'e-1042', language: 'en' as const }
    expect((await suggestions(at.db.read, at.search, typed, at.now))[0]).toMatchObject({
      title: LATE,
      showsExactly: true,
    })
  })
})
