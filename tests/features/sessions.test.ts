import { describe, expect } from 'vitest'
import type { Member } from '~/features/accounts/viewer.ts'
import { deviceLabel } from '~/features/security/device-label.ts'
import { SEEN_EVERY_MS, SESSION_LIFETIME_MS, STAFF_SESSION_LIFETIME_MS } from '~/features/security/rules.ts'
import { endSession, sessionsOf } from '~/features/security/sessions.server.ts'
import { openSessions } from '~/http/sessions.server.ts'
import { type Forum, test } from '../support/forum.ts'

/** A browser that somebody is logged in on. */
async function browserOf(forum: Forum, member: Member, label = 'Firefox · Linux') {
  const open = openSessions(forum.db, { secure: true, now: () => forum.now })
  const { setCookie, session } = await open.start(member.id, label)
  const cookie = setCookie.split(';')[0]
  const later: (() => Promise<unknown>)[] = []
  const read = () => open.read(cookie, (work) => later.push(work))
  return {
    open,
    cookie,
    session,
    read,
    afterResponse: () => Promise.all(later.splice(0).map((work) => work())),
  }
}

describe('the list of sessions', () => {
  test('names the devices of a member, the latest first, and nobody else’s', async ({ forum }) => {
    const [lin, mei] = await forum.members(2)
    await browserOf(forum, lin, 'Firefox · Windows')
    forum.advance(1_000)
    await browserOf(forum, lin, 'Safari · iPhone')
    await browserOf(forum, mei)
    const labels = (await sessionsOf(forum.db.read, lin, forum.now)).map(({ label }) => label)
    expect(labels).toEqual(['Safari · iPhone', 'Firefox · Windows'])
  })

  test('notes when a device was last seen at most once an hour, after the response', async ({ forum }) => {
    const lin = await forum.member()
    const browser = await browserOf(forum, lin)
    const seen = async () => (await sessionsOf(forum.db.read, lin, forum.now))[0]?.lastSeenAt
    const opened = forum.now
    forum.advance(SEEN_EVERY_MS - 1)
    await browser.read()
    await browser.afterResponse()
    expect(await seen()).toEqual(opened)
    forum.advance(1)
    await browser.read()
    expect(await seen()).toEqual(opened)
    await browser.afterResponse()
    expect(await seen()).toEqual(forum.now)
  })
})

describe('a session', () => {
  test('is dead at once when it is revoked, and only its owner revokes it', async ({ forum }) => {
    const [lin, mei] = await forum.members(2)
    const browser = await browserOf(forum, lin)
    await expect(endSession(forum.db, mei, browser.session.id)).rejects.toMatchObject({ status: 404 })
    expect((await browser.read()).member?.id).toBe(lin.id)
    await endSession(forum.db, lin, browser.session.id)
    expect((await browser.read()).member).toBeUndefined()
  })

  test('ends by its age, however much it is used: staff’s after a week', async ({ forum }) => {
    const people = [await forum.member(), await forum.staff()]
    const [member, staff] = await Promise.all(people.map((person) => browserOf(forum, person)))
    forum.advance(STAFF_SESSION_LIFETIME_MS - 1)
    expect((await staff?.read())?.member?.id).toBe(people[1]?.id)
    forum.advance(1)
    expect((await staff?.read())?.member).toBeUndefined()
    forum.advance(SESSION_LIFETIME_MS - STAFF_SESSION_LIFETIME_MS - 1)
    expect((await member?.read())?.member?.id).toBe(people[0]?.id)
    forum.advance(1)
    expect((await member?.read())?.member).toBeUndefined()
  })

  test('takes the place of the one that the browser had', async ({ forum }) => {
    const lin = await forum.member()
    const former = await browserOf(forum, lin)
    const { session } = await former.open.start(lin.id, '', former.cookie)
    expect((await former.read()).member).toBeUndefined()
    const kept = await sessionsOf(forum.db.read, lin, forum.now)
    expect(kept.map(({ id }) => id)).toEqual([session.id])
  })
})

describe('a device’s name', () => {
  test.for([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
      'Safari · iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      'Samsung Internet · Android',
    ],
    ['curl/8.5.0', ''],
    ['', ''],
  ] as const)('of %j is %j', ([userAgent, label]) => {
    expect(deviceLabel(userAgent)).toBe(label)
  })
})
