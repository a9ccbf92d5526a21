import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { nameLooks, teams, users } from '#db/schema/index.ts'
import { createUser, register } from '~/features/accounts/accounts.server.ts'
import { learnLooks } from '~/features/accounts/names.server.ts'
import { updateProfile } from '~/features/accounts/profile.server.ts'
import { newAccount, profile, registration } from '~/features/accounts/schema.ts'
import { type Forum, test } from '../support/forum.ts'

const PASSWORD = 'correct horse'
const join = (forum: Forum, handle: string, displayName = '') =>
  register(forum.db, registration.parse({ handle, displayName, password: PASSWORD }), 'en', forum.now)
const rename = async (forum: Forum, who: Awaited<ReturnType<typeof join>>, displayName: string) =>
  updateProfile(forum.db, await forum.fresh(who), profile.parse({ displayName, language: 'en' }), forum.now)
const refusalOf = (handle: string, displayName = '') =>
  registration.safeParse({ handle, displayName, password: PASSWORD }).error?.issues[0]?.message

describe('a name that readers could take for staff’s', () => {
  test.for([
    '0fficial_supp0rt',
    'Binance-Support-1',
    'x1support1',
    'Аdmіn',
    'ａｄｍｉｎ',
    'ａdm1n',
    'ΑDΜΙΝ',
    '𝐒𝐮𝐩𝐩𝐨𝐫𝐭',
    '🅢🅤🅟🅟🅞🅡🅣',
    '🇸🇺🇵🇵🇴🇷🇹',
    'ꜱᴜᴘᴘᴏʀᴛ',
    's\u200Bup\u2060port',
    '\u202Etroppus\u202C support',
    'su\u0335pport',
    'adrnin',
    '客 服 小美',
    '客·服1号',
    'エ作人员',
    '⼯作人员',
    '充提团队',
    'Askwell 01',
    'The Staff',
    'Team 7',
    'm0d',
    '小雨（官方）',
  ])('is refused: %j', (name) => {
    expect(refusalOf('lin', name)).toBe('accounts.display_name_reserved')
  })

  test.for([
    'badminton',
    'Falstaff',
    'Helpful Hana',
    '小雨',
    'Stefan Model',
    'Дмитрий',
    'Ελένη',
    '美咲',
    'Ömer',
  ])('is not refused where it is none: %j', (name) => {
    expect(refusalOf('lin', name)).toBeUndefined()
  })

  test('is for those whom the operator makes staff, and for nobody else', () => {
    const made = (role: string) => newAccount.safeParse({ handle: 'support-mei', password: PASSWORD, role })
    expect(made('moderator').success).toBe(true)
    expect(made('member').error?.issues[0]).toMatchObject({
      path: ['handle'],
      message: 'accounts.handle_reserved',
    })
  })

  test('is refused when a profile takes it, but not from staff', async ({ forum }) => {
    const lin = await join(forum, 'lin')
    await expect(rename(forum, lin, 'Suррort desk')).rejects.toMatchObject({
      code: 'accounts.display_name_reserved',
      details: { fields: { displayName: ['accounts.display_name_reserved'] } },
    })
    const mei = await createUser(
      forum.db,
      newAccount.parse({ handle: 'mei', password: PASSWORD, role: 'moderator' }),
      forum.now,
    )
    await rename(forum, mei, 'Support desk')
    expect((await forum.fresh(mei)).displayName).toBe('Support desk')
  })
})

describe('a name that looks like another member’s', () => {
  test.for<[handle: string, displayName: string]>([
    ['1inda', ''],
    ['linda-', ''],
    ['other', 'Ꮮinda'],
    ['other', '· Linda ·'],
    ['other', 'LIΝDΑ'],
    ['other', 'ｌｉｎｄａ'],
    ['other', 'lіnda'],
    ['other', 'lin\u200Bda'],
    ['other', '\u2067linda\u2069'],
  ])('is refused: %j %j', async ([handle, displayName], { forum }) => {
    await join(forum, 'linda')
    const input = { handle, displayName, email: undefined, password: PASSWORD }
    const code = displayName ? 'accounts.display_name_alike' : 'accounts.handle_alike'
    await expect(register(forum.db, input, 'en', forum.now)).rejects.toMatchObject({ code, status: 409 })
    expect(await forum.db.read.$count(users)).toBe(1)
  })

  test.for<[name: string, other: string]>([
    ['kai', 'kal'],
    ['alex5', 'alexs'],
    ['tom-7', 'tom-t'],
    ['hello-world', 'helloworld'],
    ['zoe', 'Zoë'],
    ['linda', 'Línda'],
    ['小雨', '小雪'],
  ])('is another name where readers can tell them apart: %j and %j', async ([one, other], { forum }) => {
    await join(forum, 'first', one)
    expect((await join(forum, 'second', other)).displayName).toBe(other)
  })

  test('is read in the case in which it is shown', async ({ forum }) => {
    await join(forum, 'kal')
    await expect(join(forum, 'other', 'KaI')).rejects.toMatchObject({
      details: { fields: { displayName: ['accounts.display_name_alike'] } },
    })
    const kai = await join(forum, 'kai')
    await expect(rename(forum, kai, 'KaI')).rejects.toMatchObject({ code: 'accounts.display_name_alike' })
    await rename(forum, kai, 'Kai')
    expect((await forum.fresh(kai)).displayName).toBe('Kai')
  })

  test('is one’s own to write anew, however others are called', async ({ forum }) => {
    const [old, twin] = [await forum.member(), await forum.member()]
    await forum.db.write(async (tx) => {
      await tx.update(users).set({ handle: 'support-lin', displayName: 'Lin' }).where(eq(users.id, old.id))
      await tx.update(users).set({ displayName: 'Support-Lin' }).where(eq(users.id, twin.id))
    })
    await learnLooks(forum.db)
    await rename(forum, old, 'Support-Lin')
    await rename(forum, twin, 'SUPPORT-LIN')
    expect((await forum.fresh(old)).displayName).toBe('Support-Lin')
  })

  test('is refused where staff are called so, by a harder look', async ({ forum }) => {
    const made = newAccount.parse({ handle: 'kai', password: PASSWORD, role: 'moderator' })
    await rename(forum, await createUser(forum.db, made, forum.now), 'Kai Müller')
    await expect(join(forum, 'kal')).rejects.toMatchObject({ code: 'accounts.handle_alike' })
    await expect(join(forum, 'lin', 'K41 Mu11er')).rejects.toMatchObject({
      code: 'accounts.display_name_alike',
    })
  })

  test('is refused as a handle where it is another’s display name, imported people’s included', async ({
    forum,
  }) => {
    await join(forum, 'anna', 'Sunny-Day')
    await expect(join(forum, 'sunny-day')).rejects.toMatchObject({ code: 'accounts.handle_alike' })
    await forum.db.write((tx) =>
      tx
        .insert(users)
        .values({ handle: 'imported', handleKey: 'imported', displayName: 'Grаme', createdAt: forum.now }),
    )
    await learnLooks(forum.db)
    await expect(join(forum, 'grame')).rejects.toMatchObject({ code: 'accounts.handle_alike' })
  })

  test('goes to one of two who ask for it at once', async ({ forum }) => {
    const both = await Promise.allSettled([join(forum, 'hello-world'), join(forum, 'he1lo-w0rld')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const other = await Promise.allSettled([join(forum, 'one-more', 'Zoë'), join(forum, 'two-more', 'ZOË')])
    expect(other.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = [...both, ...other].filter((each) => each.status === 'rejected')
    expect(refused.map(({ reason }) => reason.status)).toEqual([409, 409])
  })

  test('is refused where a team of staff is called so', async ({ forum }) => {
    const name = { en: 'Deposits crew', 'zh-CN': '充值小组' }
    await forum.db.write((tx) => tx.insert(teams).values({ slug: 'deposits', name }))
    await expect(join(forum, 'dep0sits-crew')).rejects.toMatchObject({ code: 'accounts.handle_alike' })
    await expect(join(forum, 'lin', '充值 小组')).rejects.toMatchObject({
      code: 'accounts.display_name_alike',
    })
  })

  test('can be taken when its owner has another one, and is no obstacle to its owner', async ({ forum }) => {
    const lin = await join(forum, 'lin', 'Rainy')
    await rename(forum, lin, 'RAINY')
    await rename(forum, lin, 'Sunny')
    await rename(forum, lin, 'Lin')
    expect((await join(forum, 'other', 'Rainy')).displayName).toBe('Rainy')
    await expect(rename(forum, lin, 'RАINY')).rejects.toMatchObject({ code: 'accounts.display_name_alike' })
  })

  test('of accounts from before stays, also where two look alike', async ({ forum }) => {
    const [one, other] = [await forum.member(), await forum.member()]
    await forum.db.write((tx) =>
      tx.update(users).set({ displayName: 'Twin' }).where(eq(users.role, 'member')),
    )
    expect(await learnLooks(forum.db)).toBe(2)
    expect(await learnLooks(forum.db)).toBe(0)
    const looks = await forum.db.read.select().from(nameLooks).where(eq(nameLooks.look, 'twin'))
    expect(looks.map(({ userId }) => userId).sort()).toEqual([one.id, other.id].sort())
    await rename(forum, one, 'TWIN')
    await expect(join(forum, 'twin')).rejects.toMatchObject({ code: 'accounts.handle_alike' })
  })
})

describe('a display name', () => {
  test.for<[typed: string, shown: string]>([
    ['Lin ✓', 'Lin'],
    ['✅ Lin ☑️🛡️', 'Lin'],
    ['Lin ⭐️', 'Lin'],
    ['Lin \uE000\u{F0001}', 'Lin'],
    ['\u202ELin\u2069', 'Lin'],
    ['Lin\u{E0041}', 'Lin'],
    ['Zoë 🌧️', 'Zoë 🌧️'],
    ['می‌خواهم', 'می‌خواهم'],
  ])('draws no badge: %j is shown as %j', ([typed, shown]) => {
    const { data } = profile.safeParse({ displayName: typed, language: 'en' })
    expect(data?.displayName).toBe(shown)
  })

  test('made of signs alone is none', () => {
    expect(profile.safeParse({ displayName: '✓⭐', language: 'en' }).success).toBe(false)
  })
})
