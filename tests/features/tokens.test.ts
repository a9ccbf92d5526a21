import { describe, expect } from 'vitest'
import { apiTokens } from '#db/schema/index.ts'
import { TOKEN_SCOPES } from '#db/schema/types.ts'
import { askForReset, resetPassword } from '~/features/account-mail/reset.server.ts'
import { MAX_TOKENS, TOKEN_USE_NOTED_MS } from '~/features/accounts/rules.ts'
import { newToken } from '~/features/accounts/token-schema.ts'
import {
  createToken,
  knownToken,
  makeToken,
  noteTokenUse,
  revokeToken,
  tokensOf,
} from '~/features/accounts/tokens.server.ts'
import { secretsIn } from '~/guard/refuse.ts'
import { DAY_MS } from '../support/builders.ts'
import { test } from '../support/forum.ts'
import { test as withMail } from './mail-forum.ts'

const READING = { name: 'reader', scopes: ['read' as const] }
const inDays = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS)

describe('a token', () => {
  test('is known by its hash alone, and by our guard at sight', async ({ forum }) => {
    const lin = await forum.member()
    const token = await makeToken(forum.db, lin, { ...READING, expiresAt: inDays(forum.now, 30) }, forum.now)
    const [row] = await forum.db.read.select().from(apiTokens)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row).toMatchObject({ scopes: ['read'], byOperator: false, lastUsedAt: null })
    expect(secretsIn(`mine is ${token}.`)).toHaveLength(1)
    expect((await knownToken(forum.db.read, token))?.owner).toEqual(lin)
  })

  test('of before there were scopes has all of them, and no end', async ({ forum }) => {
    const { id: userId } = await forum.member()
    await forum.db.write((tx) =>
      tx.insert(apiTokens).values({ userId, name: 'old', tokenHash: 'h', createdAt: forum.now }),
    )
    const [row] = await tokensOf(forum.db.read, userId)
    expect(row).toMatchObject({ scopes: [...TOKEN_SCOPES], byOperator: true, expiresAt: null })
  })

  test('does not give a member what only staff have', async ({ forum }) => {
    const wanted = {
      name: 'x',
      scopes: ['read' as const, 'staff' as const],
      expiresAt: inDays(forum.now, 30),
    }
    await expect(makeToken(forum.db, await forum.member(), wanted, forum.now)).rejects.toMatchObject({
      ...{ status: 403, code: 'tokens.staff_only' },
    })
    await makeToken(forum.db, await forum.staff(), wanted, forum.now)
  })

  test('is one of not too many, and is gone when revoked by its owner alone', async ({ forum }) => {
    const [lin, mara] = await forum.members(2)
    const wanted = { ...READING, expiresAt: inDays(forum.now, 30) }
    for (let made = 0; made < MAX_TOKENS; made++) await makeToken(forum.db, lin, wanted, forum.now)
    await expect(makeToken(forum.db, lin, wanted, forum.now)).rejects.toMatchObject({ status: 409 })
    const token = await createToken(forum.db, { userId: lin.id, name: 'one more' }, forum.now)
    const tokenId = (await knownToken(forum.db.read, token))?.tokenId ?? expect.unreachable()
    await expect(revokeToken(forum.db, mara, tokenId)).rejects.toMatchObject({ status: 404 })
    await revokeToken(forum.db, lin, tokenId)
    expect(await knownToken(forum.db.read, token)).toBeUndefined()
    await expect(revokeToken(forum.db, lin, tokenId)).rejects.toMatchObject({ status: 404 })
  })

  test('notes its use once in some minutes', async ({ forum }) => {
    const lin = await forum.member()
    const token = await createToken(forum.db, { userId: lin.id, name: 'x' }, forum.now)
    const use = async () => {
      const known = (await knownToken(forum.db.read, token)) ?? expect.unreachable()
      await noteTokenUse(forum.db, known, forum.now)
      return (await tokensOf(forum.db.read, lin.id))[0]?.lastUsedAt
    }
    const first = forum.now
    expect(await use()).toEqual(first)
    forum.advance(TOKEN_USE_NOTED_MS - 1)
    expect(await use()).toEqual(first)
    forum.advance(1)
    expect(await use()).toEqual(forum.now)
  })

  test('needs a name, a scope and one of the terms', () => {
    const of = (fields: object) => newToken.safeParse({ name: 'x', scopes: 'read', days: '30', ...fields })
    expect(of({}).data).toEqual({ name: 'x', scopes: ['read'], days: 30 })
    for (const wrong of [{ name: ' ' }, { scopes: undefined }, { scopes: ['all'] }, { days: '31' }])
      expect(of(wrong).success, JSON.stringify(wrong)).toBe(false)
  })
})

withMail('a new token is told by mail, and a password set by mail ends them all', async ({ at }) => {
  const lin = await at.joinVerified('lin', 'lin@example.org')
  const token = await makeToken(at.db, lin, { ...READING, expiresAt: inDays(at.now, 30) }, at.now)
  const { parsed } = await at.newest('lin@example.org')
  expect(parsed.subject).toBe('An API token was made')
  expect(parsed.text).not.toContain(token)
  await askForReset(at.db, 'lin@example.org', at.now)
  await resetPassword(at.db, await at.newestSecret('lin@example.org'), 'battery staple', at.now)
  expect(await knownToken(at.db.read, token)).toBeUndefined()
})
