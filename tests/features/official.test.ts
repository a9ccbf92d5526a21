import { describe, expect } from 'vitest'
import { suspectReports, suspects } from '#db/schema/index.ts'
import { setChannels } from '~/features/official/channels.server.ts'
import { contactIn } from '~/features/official/pasted.ts'
import { dismissSuspect, listAsFake, reportSuspect } from '~/features/official/suspects.server.ts'
import { countReported, listedFakes, reportedSuspects } from '~/features/official/suspects.view.server.ts'
import { verdictOn } from '~/features/official/verdict.view.server.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { type Channel, supportChannels } from '~/features/support/channels.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const ORIGIN = 'https://forum.askwell.example'
const CHANNELS: Channel[] = [
  { kind: 'mail', label: { en: 'Support' }, address: 'support@askwell.example' },
  { kind: 'website', label: { en: 'Home', 'zh-CN': '官网' }, address: 'https://askwell.example/' },
  { kind: 'social', label: { en: 'News' }, address: 'https://t.me/askwell_news' },
  { kind: 'chat', label: { en: 'Chat' }, address: '@askwellchat' },
  { kind: 'phone', label: { en: 'Phone' }, address: '+65 6123 4567' },
]

const set = async (forum: Forum, channels = CHANNELS) => {
  const admin = await forum.member({ role: 'admin' })
  await setChannels(forum.db, admin, channels, forum.now)
  return admin
}
const verdict = (forum: Forum, pasted: string) => verdictOn(forum.db.read, pasted, ORIGIN)
const visitor = (id: string, day = '2026-03-02') => ({ id, day })

describe('a contact that is listed', () => {
  test.for([
    'support@askwell.example',
    'mailto:Support@ASKWELL.example',
    '<support@askwell.example>',
    'https://askwell.example',
    'http://www.askwell.example/',
    'askwell.example/fees?x=1',
    'ａｓｋｗｅｌｌ．ｅｘａｍｐｌｅ',
    'ask\u200Bwell.example',
    'https://t.me/askwell_news/',
    't.me/Askwell_News',
    'https://telegram.me/askwell_news',
    'tg://resolve?domain=askwell_news',
    '@askwell_news',
    '＠askwellchat',
    'askwellchat',
    '+65 6123-4567',
    '0065 61234567',
    'tel:+6561234567',
    'https://forum.askwell.example/questions',
  ])('is ours however it is written: %j', async (pasted, { forum }) => {
    await set(forum)
    expect(await verdict(forum, pasted)).toMatchObject({ state: 'ours' })
  })

  test('says since when, and until when once it is taken off', async ({ forum }) => {
    const admin = await set(forum)
    forum.advance(DAY_MS)
    const [mail, ...others] = CHANNELS
    await setChannels(forum.db, admin, others, forum.now)
    expect(await verdict(forum, 'askwell.example')).toMatchObject({ since: '2026-03-02' })
    expect(await verdict(forum, 'support@askwell.example')).toEqual({
      ...{ state: 'not_ours', why: 'former', until: '2026-03-03' },
    })
    if (mail) await setChannels(forum.db, admin, [mail], forum.now)
    const [kept] = await readSetting(forum.db.read, supportChannels)
    expect(kept).toMatchObject({ address: 'support@askwell.example', since: '2026-03-03' })
    expect(await verdict(forum, 'support@askwell.example')).toMatchObject({ state: 'ours' })
  })

  test('is for admins to list', async ({ forum }) => {
    const staff = await forum.staff()
    await expect(setChannels(forum.db, staff, CHANNELS, forum.now)).rejects.toMatchObject({
      code: 'accounts.admin_only',
    })
  })
})

describe('a contact at an address where others are at home as well', () => {
  const AT_OTHERS: Channel[] = [
    'https://api.whatsapp.com/send?phone=4912345',
    'https://facebook.com/profile.php?id=100',
    'https://t.me/+AbCdEf',
    'https://wa.me/4955555',
    'https://discord.gg/AbCdEf',
    'https://matrix.to/#/#askwell:example.org',
    'https://x.com/askwell',
    'https://askwell.example/help',
    'https://t.me/askwell_news',
  ].map((address) => ({ kind: 'social', label: { en: 'Us' }, address }))

  test.for([
    'https://api.whatsapp.com/send/?phone=4912345&utm_source=mail',
    'https://api.whatsapp.com/send?text=Hello&phone=4912345',
    'https://m.facebook.com/profile.php?mibextid=9&id=100',
    't.me/+AbCdEf',
    'HTTPS://T.ME/+AbCdEf',
    'wa.me/4955555?text=Hello',
    'https://matrix.to/#/#askwell:example.org',
    'https://X.com/Askwell/status/12?s=20',
    '@AskWell',
    'askwell.example/help/fees?coin=btc',
    'T.me/Askwell_News',
    'tg:resolve?domain=Askwell_News&start=1',
  ])('is ours where it leads to us: %j', async (pasted, { forum }) => {
    await set(forum, AT_OTHERS)
    expect(await verdict(forum, pasted)).toMatchObject({ state: 'ours' })
  })

  test.for([
    'https://api.whatsapp.com/send?phone=666666',
    'https://api.whatsapp.com/send?phone=4912345&phone=666666',
    'https://api.whatsapp.com/send?Phone=666666&phone=4912345',
    'https://api.whatsapp.com/send/more?phone=4912345',
    'https://api.whatsapp.com/send',
    'facebook.com/profile.php?id=999',
    'facebook.com/profile.php?id=100&story=9',
    't.me/+abcdef',
    'discord.gg/abcdef',
    'wa.me/4955555?phone=666666',
    'https://matrix.to/#/#evil:example.org',
    'https://matrix.to/',
    'https://x.com/askwell%2F..%2Fevil',
    'https://facebook.com/profile.php%3Fid=100',
    'https://askwell.example/HELP',
    '@send',
    '@help',
    'tg://resolve?domain=askwell_news&domain=evil',
    'tg://resolve?phone=666666&domain=askwell_news',
  ])(
    'is not known where it may lead to somebody else, and may be reported: %j',
    async (pasted, { forum }) => {
      await set(forum, AT_OTHERS)
      expect(await verdict(forum, pasted)).toEqual({ state: 'unlisted' })
      await reportSuspect(forum.db, visitor('one'), { address: pasted, origin: ORIGIN }, forum.now)
      expect(await countReported(forum.db.read)).toBe(1)
    },
  )

  test('is no link of another scheme than the web’s', async ({ forum }) => {
    await set(forum)
    expect(await verdict(forum, 'javascript://askwell.example/%0Aalert(1)')).toEqual({ state: 'unlisted' })
  })

  test('is not a mail that goes to others as well', async ({ forum }) => {
    await set(forum)
    const mail = 'mailto:support@askwell.example'
    expect(await verdict(forum, `${mail}?subject=Help&body=Hello`)).toMatchObject({ state: 'ours' })
    expect(await verdict(forum, `${mail}?bcc=evil@evil.test`)).toEqual({ state: 'unlisted' })
  })

  test('is a fake however the case of its letters is, as those listed before are', async ({ forum }) => {
    const key = 'link:t.me/+fakefake?a=B'
    const listed = { key, address: 't.me/+FakeFake?a=B', listedAt: forum.now, createdAt: forum.now }
    await forum.db.write((tx) => tx.insert(suspects).values(listed))
    expect(await verdict(forum, 'https://T.me/+FakeFake?a=B')).toMatchObject({ why: 'fake' })
  })
})

describe('a contact that imitates ours', () => {
  test.for<[pasted: string, ours: string, letter: { ours: string | null; theirs: string | null }]>([
    ['https://аskwell.example', 'askwell.example', { ours: 'a', theirs: 'а' }],
    ['https://xn--skwell-2nf.example', 'askwell.example', { ours: 'a', theirs: 'а' }],
    ['askwel1.example', 'askwell.example', { ours: 'l', theirs: '1' }],
    ['askwel.example', 'askwell.example', { ours: 'l', theirs: '.' }],
    ['help@askwell-support.com', 'askwell.example', { ours: '.', theirs: '-' }],
    ['https://askwell.example.evil.test/login', 'askwell.example', { ours: null, theirs: '.' }],
    ['https://askwell.example@evil.test', 'askwell.example', { ours: 'a', theirs: 'e' }],
    ['@askwe11chat', 'askwellchat', { ours: 'l', theirs: '1' }],
    ['t.me/askwell_newss', 'askwell_news', { ours: null, theirs: 's' }],
  ])('is not ours, and its first other letter is shown: %j', async ([pasted, ours, character], { forum }) => {
    await set(forum)
    expect(await verdict(forum, pasted)).toMatchObject({
      ...{ state: 'not_ours', why: 'imitation', difference: { ours, character } },
    })
  })
})

describe('a contact that nobody listed', () => {
  test.for(['https://t.me/askwellchat', 't.me/somebody', '@lin', '+1 555 0100', 'a@b.example', '???'])(
    'is to be treated as a fake: %j',
    async (pasted, { forum }) => {
      await set(forum)
      expect(await verdict(forum, pasted)).toEqual({ state: 'unlisted' })
    },
  )

  test('is read without a fault whatever is pasted', () => {
    for (const text of [
      '',
      '@',
      'http://',
      'https://%',
      '%E0%A4%A',
      'x'.repeat(300),
      'a@b@c.d',
      '\u202E',
      '1.2',
    ])
      expect(() => contactIn(text)).not.toThrow()
  })
})

describe('reporting', () => {
  const report = (forum: Forum, address: string, from: string, day?: string) =>
    reportSuspect(forum.db, visitor(from, day), { address, origin: ORIGIN }, forum.now)

  test('counts once a visitor and day, and lists the most reported first', async ({ forum }) => {
    await set(forum)
    for (const from of ['one', 'one', 'two']) await report(forum, 't.me/askwell_help', from)
    await report(forum, 'https://T.me/askwell_help/', 'one', '2026-03-03')
    await report(forum, '@other', 'one')
    const rows = await reportedSuspects(forum.db.read)
    expect(rows.map(({ address, reports }) => [address, reports])).toEqual([
      ['t.me/askwell_help', 3],
      ['@other', 1],
    ])
    expect(await countReported(forum.db.read)).toBe(2)
  })

  test('is refused for what is ours and for what cannot be read', async ({ forum }) => {
    await set(forum)
    await expect(report(forum, '@askwellchat', 'one')).rejects.toMatchObject({ code: 'official.is_ours' })
    await expect(report(forum, '“”', 'one')).rejects.toMatchObject({ code: 'official.unreadable' })
    expect(await forum.db.read.$count(suspects)).toBe(0)
  })

  test('of one contact at once makes one row', async ({ forum }) => {
    await Promise.all(['one', 'two', 'three'].map((from) => report(forum, '@fake', from)))
    expect(await forum.db.read.$count(suspects)).toBe(1)
    expect(await forum.db.read.$count(suspectReports)).toBe(3)
  })

  test('leads to a list of fakes that staff keep', async ({ forum }) => {
    const staff = await forum.staff()
    await report(forum, '@fake', 'one')
    await listAsFake(forum.db, staff, { address: '@Fake', origin: ORIGIN }, forum.now)
    expect(await verdict(forum, 'fake')).toEqual({ state: 'not_ours', why: 'fake', since: '2026-03-02' })
    expect(await reportedSuspects(forum.db.read)).toEqual([])
    const [listed] = await listedFakes(forum.db.read)
    if (listed) await dismissSuspect(forum.db, staff, listed.id, forum.now)
    expect(await verdict(forum, 'fake')).toEqual({ state: 'unlisted' })
    expect(await countReported(forum.db.read)).toBe(0)
    forum.advance(DAY_MS)
    await report(forum, '@fake', 'one', '2026-03-03')
    expect(await countReported(forum.db.read)).toBe(1)
    const member = await forum.member()
    const fake = { address: '@lin', origin: ORIGIN }
    await expect(listAsFake(forum.db, member, fake, forum.now)).rejects.toMatchObject({
      code: 'accounts.staff_only',
    })
  })
})
