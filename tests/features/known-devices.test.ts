import { describe, expect } from 'vitest'
import { knownDevices } from '#db/schema/index.ts'
import { noteDevice } from '~/features/security/devices.server.ts'
import { DEVICE_KNOWN_MS } from '~/features/security/rules.ts'
import { eraseDevices } from '~/jobs/erasures.server.ts'
import { type MailForum, ORIGIN, test } from './mail-forum.ts'

const LIN = 'lin@example.org'
const SUBJECT = 'New log-in to your account'

/** Lin, whose address is confirmed, logged in once. */
async function scene(at: MailForum) {
  const lin = await at.joinVerified('lin', LIN)
  const secret = await noteDevice(at.db, lin.id, { secret: undefined, label: 'Firefox · Windows' }, at.now)
  await at.post()
  at.server.received.length = 0
  return { lin, secret }
}

const subjects = async (at: MailForum) => {
  await at.post()
  return at.server.received.map(({ parsed }) => parsed.subject)
}

describe('a log-in', () => {
  test('with the first browser is not told of, nor with one that is known', async ({ at }) => {
    const { lin, secret } = await scene(at)
    at.advance(60_000)
    expect(await noteDevice(at.db, lin.id, { secret, label: 'Firefox · Windows' }, at.now)).toBe(secret)
    expect(await subjects(at)).toEqual([])
    expect(await at.db.read.select().from(knownDevices)).toMatchObject([{ seenAt: at.now }])
  })

  test('with another browser is mailed, with its name and the time, and no way to end such mails', async ({
    at,
  }) => {
    const { lin } = await scene(at)
    const secret = await noteDevice(at.db, lin.id, { secret: undefined, label: 'Chrome · Android' }, at.now)
    const { parsed } = await at.newest(LIN)
    expect(parsed.subject).toBe(SUBJECT)
    expect(parsed.text).toContain('Browser: Chrome · Android. Time: Mar 2, 2026, 09:00 UTC.')
    expect(parsed.text).toContain(`${ORIGIN}/settings/security`)
    expect(parsed.headers.has('list')).toBe(false)
    await noteDevice(at.db, lin.id, { secret, label: 'Chrome · Android' }, at.now)
    expect(await subjects(at)).toHaveLength(1)
  })

  test('of somebody else with the same browser is told of, if they have another', async ({ at }) => {
    const { secret } = await scene(at)
    const mei = await at.joinVerified('mei', 'mei@example.org')
    at.server.received.length = 0
    await noteDevice(at.db, mei.id, { secret, label: '' }, at.now)
    expect(await subjects(at)).toEqual([])
    await noteDevice(at.db, mei.id, { secret: undefined, label: '' }, at.now)
    expect((await at.newest('mei@example.org')).parsed.text).toContain('Browser: unknown.')
    const hashes = (await at.db.read.select().from(knownDevices)).map(({ hash }) => hash)
    expect(new Set(hashes).size).toBe(3)
    expect(hashes.join()).not.toContain(secret)
  })

  test('to an account without a confirmed address is told to nobody', async ({ at }) => {
    const mei = await at.join('mei', 'mei@example.org')
    for (const label of ['Firefox · Linux', 'Chrome · Linux'])
      await noteDevice(at.db, mei.id, { secret: undefined, label }, at.now)
    expect((await subjects(at)).filter((subject) => subject === SUBJECT)).toEqual([])
  })

  test('after more than a year is one with a new browser: it was forgotten', async ({ at }) => {
    const { lin, secret } = await scene(at)
    at.advance(DEVICE_KNOWN_MS - 1)
    const other = await noteDevice(at.db, lin.id, { secret: undefined, label: 'Safari · macOS' }, at.now)
    await eraseDevices(at.db, at.now)
    expect(await at.db.read.$count(knownDevices)).toBe(2)
    at.advance(1)
    await eraseDevices(at.db, at.now)
    expect(await at.db.read.select().from(knownDevices)).toMatchObject([{ label: 'Safari · macOS' }])
    await noteDevice(at.db, lin.id, { secret, label: 'Firefox · Windows' }, at.now)
    expect(await subjects(at)).toEqual([SUBJECT, SUBJECT])
    expect(other).not.toBe(secret)
  })
})
