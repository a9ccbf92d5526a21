import { describe, expect } from 'vitest'
import { linkIdentity, unlinkIdentity } from '~/features/identities/identities.server.ts'
import { identitiesOf } from '~/features/identities/identities.view.server.ts'
import { passkeysOf } from '~/features/security/factors.view.server.ts'
import { addPasskey, removePasskey } from '~/features/security/passkeys.server.ts'
import { Authenticator } from '../support/authenticator.ts'
import { type MailForum, ORIGIN, test } from './mail-forum.ts'

const LIN = 'lin@example.org'
const OPEN = { issuers: ['https://id.example'], own: 'open' } as const
const IDENTITY = { issuer: 'https://id.example', subject: '7', label: 'lin', email: undefined }
const CHALLENGE = Buffer.alloc(32, 1).toString('base64url')

const subjects = async (at: MailForum) => {
  await at.post()
  return at.server.to(LIN).map(({ parsed }) => parsed.subject)
}

describe('the owner of an account is mailed', () => {
  test('when a provider’s log-in is linked or unlinked, once each', async ({ at }) => {
    const lin = await at.joinVerified('lin', LIN)
    at.server.received.length = 0
    await linkIdentity(at.db, lin, IDENTITY, at.now)
    await linkIdentity(at.db, lin, IDENTITY, at.now)
    expect(await subjects(at)).toEqual(['A way to log in was added or removed'])
    const [linked] = await identitiesOf(at.db.read, lin)
    if (!linked) throw new Error('Nothing is linked')
    await unlinkIdentity(at.db, lin, linked.id, OPEN, at.now)
    expect(await subjects(at)).toHaveLength(2)
  })

  test('when a passkey is added or removed, with where to see them and what to do', async ({ at }) => {
    const lin = await at.joinVerified('lin', LIN)
    const credential = new Authenticator(ORIGIN).make(CHALLENGE)
    await addPasskey(at.db, lin, { name: 'Key', credential, challenge: CHALLENGE, origin: ORIGIN }, at.now)
    const { parsed } = await at.newest(LIN)
    expect(parsed.text).toContain(`${ORIGIN}/settings/security`)
    expect(parsed.text).toContain(`${ORIGIN}/reset`)
    const [passkey] = await passkeysOf(at.db.read, lin.id)
    if (!passkey) throw new Error('No passkey')
    at.server.received.length = 0
    await removePasskey(at.db, lin, passkey.id, OPEN, at.now)
    expect(await subjects(at)).toEqual(['A way to log in was added or removed'])
  })
})
