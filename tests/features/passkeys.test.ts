import { describe, expect } from 'vitest'
import { setPassword } from '~/features/accounts/accounts.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { keepChallenge, takeChallenge } from '~/features/security/challenges.server.ts'
import { factorsOf, passkeysOf } from '~/features/security/factors.view.server.ts'
import { addPasskey, memberByPasskey, removePasskey } from '~/features/security/passkeys.server.ts'
import { CHALLENGE_LASTS_MS } from '~/features/security/rules.ts'
import type { SignedByPasskey } from '~/features/security/schema.ts'
import { Authenticator } from '../support/authenticator.ts'
import { type Forum, test } from '../support/forum.ts'

const origin = 'https://help.example.org'
const CHALLENGE = Buffer.alloc(32, 1).toString('base64url')
const OTHER = Buffer.alloc(32, 2).toString('base64url')
const OPEN = { issuers: [], own: 'open' } as const
const REFUSED = { code: 'security.passkey_refused', status: 400 }

async function withPasskey(forum: Forum, member?: Member) {
  const owner = member ?? (await forum.member())
  const device = new Authenticator(origin)
  const made = { name: 'My key', credential: device.make(CHALLENGE), challenge: CHALLENGE, origin }
  const codes = await addPasskey(forum.db, owner, made, forum.now)
  return { owner, device, made, codes }
}

const signIn = (
  forum: Forum,
  credential: SignedByPasskey,
  over: { challenge?: string; userId?: Member['id'] } = {},
) => memberByPasskey(forum.db, { credential, challenge: CHALLENGE, origin, userId: null, ...over }, forum.now)

describe('a passkey', () => {
  test('says by itself who comes, and when it was used last', async ({ forum }) => {
    const { owner, device, codes } = await withPasskey(forum)
    expect(codes).toHaveLength(10)
    expect(await signIn(forum, device.sign(CHALLENGE))).toBe(owner.id)
    const [kept] = await passkeysOf(forum.db.read, owner.id)
    expect(kept).toMatchObject({ name: 'My key', lastUsedAt: forum.now })
  })

  test('made for another challenge, another site or nobody’s finger is not kept', async ({ forum }) => {
    const lin = await forum.member()
    const elsewhere = new Authenticator('https://help.example.evil')
    const wrong = [
      new Authenticator(origin).make(OTHER),
      elsewhere.make(CHALLENGE),
      Authenticator.withoutPerson(origin).make(CHALLENGE),
    ]
    for (const credential of wrong) {
      const made = { name: 'x', credential, challenge: CHALLENGE, origin }
      await expect(addPasskey(forum.db, lin, made, forum.now)).rejects.toMatchObject(REFUSED)
    }
    expect((await factorsOf(forum.db.read, lin.id)).passkeys).toBe(0)
  })

  test('belongs to one account', async ({ forum }) => {
    const { made } = await withPasskey(forum)
    const again = addPasskey(forum.db, await forum.member(), made, forum.now)
    await expect(again).rejects.toMatchObject({ code: 'security.passkey_known', status: 409 })
  })

  test('opens nothing by an answer to an earlier or another challenge', async ({ forum }) => {
    const { device } = await withPasskey(forum)
    await expect(signIn(forum, device.sign(OTHER))).rejects.toMatchObject(REFUSED)
    const answer = device.sign(CHALLENGE)
    await signIn(forum, answer)
    await expect(signIn(forum, answer)).rejects.toMatchObject(REFUSED)
  })

  test('opens nothing by an answer that was altered', async ({ forum }) => {
    const { device } = await withPasskey(forum)
    const answer = device.sign(CHALLENGE)
    const signature = Buffer.from(answer.response.signature, 'base64url')
    signature[10] = (signature[10] ?? 0) ^ 1
    const altered = {
      ...answer,
      response: { ...answer.response, signature: signature.toString('base64url') },
    }
    await expect(signIn(forum, altered)).rejects.toMatchObject(REFUSED)
  })

  test('of somebody else is no second factor', async ({ forum }) => {
    const [lin, mei] = [await withPasskey(forum), await withPasskey(forum)]
    const asMei = signIn(forum, lin.device.sign(CHALLENGE), { userId: mei.owner.id })
    await expect(asMei).rejects.toMatchObject(REFUSED)
  })

  test('whose counter went back is taken for a copy', async ({ forum }) => {
    const { device } = await withPasskey(forum)
    device.counter = 10
    await signIn(forum, device.sign(CHALLENGE))
    device.counter = 4
    await expect(signIn(forum, device.sign(CHALLENGE))).rejects.toMatchObject(REFUSED)
  })

  test('opens nothing once it is removed, and only its owner removes it', async ({ forum }) => {
    const { owner, device } = await withPasskey(forum)
    const mei = await forum.member()
    const [kept] = await passkeysOf(forum.db.read, owner.id)
    if (!kept) throw new Error('no passkey')
    const remove = (member: Member) => removePasskey(forum.db, member, kept.id, OPEN, forum.now)
    await expect(remove(owner)).rejects.toMatchObject({ code: 'security.last_way', status: 409 })
    for (const member of [owner, mei]) await setPassword(forum.db, member, 'correct horse battery', forum.now)
    await expect(remove(mei)).rejects.toMatchObject({ status: 404 })
    await remove(owner)
    await expect(signIn(forum, device.sign(CHALLENGE))).rejects.toMatchObject(REFUSED)
  })
})

describe('a challenge', () => {
  const wanted = { purpose: 'sign_in', userId: null } as const
  const OVER = { code: 'security.challenge_over' }

  test('is taken once, by the browser that asked for it, for what it was made for', async ({ forum }) => {
    const { db, now } = forum
    const keep = () => keepChallenge(db, CHALLENGE, wanted, now)
    const token = await keep()
    expect(await takeChallenge(db, token, wanted, now)).toBe(CHALLENGE)
    await expect(takeChallenge(db, token, wanted, now)).rejects.toMatchObject(OVER)
    await expect(takeChallenge(db, undefined, wanted, now)).rejects.toMatchObject(OVER)
    const add = { purpose: 'add', userId: null } as const
    await expect(takeChallenge(db, await keep(), add, now)).rejects.toMatchObject(OVER)
    const asLin = { ...wanted, userId: (await forum.member()).id }
    await expect(takeChallenge(db, await keep(), asLin, now)).rejects.toMatchObject(OVER)
  })

  test('is over after five minutes', async ({ forum }) => {
    const token = await keepChallenge(forum.db, CHALLENGE, wanted, forum.now)
    forum.advance(CHALLENGE_LASTS_MS)
    await expect(takeChallenge(forum.db, token, wanted, forum.now)).rejects.toMatchObject(OVER)
  })
})
