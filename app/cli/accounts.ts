import type { z } from 'zod'
import type { Db } from '#db/client.server.ts'
import { AppError, assertAllowed, fail } from '~/errors.ts'
import { createUser, setPassword } from '~/features/accounts/accounts.server.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { mayAdminister } from '~/features/accounts/policy.ts'
import { newAccount, passwordOnly, tokenName } from '~/features/accounts/schema.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { letIn } from '~/features/security/identity-checks.server.ts'
import { resetFactors } from '~/features/security/reset.server.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import { type Command, optionalOption, requiredOption } from './command.ts'
import { withDatabase } from './database.ts'

export const accountCommands: Record<string, Command> = {
  'user:create': {
    summary: 'Make an account for somebody you know: its posts need no approval.',
    options: {
      handle: { type: 'string', help: '3 to 20 letters, digits or hyphens' },
      email: { type: 'string', help: 'optional; counts as verified' },
      password: { type: 'string', help: 'at least 8 characters, none of the common ones' },
      role: { type: 'string', help: 'member (when left out), moderator or admin' },
    },
    run: async (input) => {
      const handle = requiredOption(input, 'handle')
      assertNoSecrets([['handle', handle]])
      const account = check(newAccount, {
        handle,
        email: optionalOption(input, 'email'),
        password: requiredOption(input, 'password'),
        role: optionalOption(input, 'role') ?? 'member',
      })
      const member = await withDatabase((db) => createUser(db, account, new Date()))
      console.log(`Made ${member.role} ${member.handle}.`)
      return 0
    },
  },
  'user:password': {
    summary: 'Set the password of an account.',
    options: {
      handle: { type: 'string', help: 'whose' },
      password: { type: 'string', help: 'at least 8 characters, none of the common ones' },
    },
    run: async (input) => {
      const { password } = check(passwordOnly, { password: requiredOption(input, 'password') })
      const handle = requiredOption(input, 'handle')
      await withDatabase(async (db) => setPassword(db, await getMember(db, handle), password, new Date()))
      console.log(`The password of ${handle} is set.`)
      return 0
    },
  },
  'user:reset-factors': {
    summary: 'Take away every second factor of somebody who lost them all; they are logged out everywhere.',
    options: { handle: { type: 'string', help: 'whose; be sure that it is they who ask' } },
    run: async (input) => {
      const handle = requiredOption(input, 'handle')
      await withDatabase(async (db) => resetFactors(db, (await getMember(db, handle)).id))
      console.log(`${handle} logs in by the password alone now, and is logged out everywhere.`)
      return 0
    },
  },
  'user:let-in': {
    summary: 'Print an address that logs an admin in once, within ten minutes: for when nobody else can.',
    options: { handle: { type: 'string', help: 'the admin' } },
    run: async (input) => {
      const handle = requiredOption(input, 'handle')
      const address = await withDatabase(async (db, { origin }) => {
        const admin = await getMember(db, handle)
        assertAllowed(mayAdminister(admin), 'accounts.admin_only')
        return `${origin}/login/operator?secret=${await letIn(db, admin.id, new Date())}`
      })
      console.log(address)
      return 0
    },
  },
  'token:create': {
    summary: 'Make a token for the API with everything that its owner may do.',
    options: {
      user: { type: 'string', help: 'the handle of its owner' },
      name: { type: 'string', help: 'what it is for' },
    },
    run: async (input) => {
      const name = check(tokenName, requiredOption(input, 'name'))
      const handle = requiredOption(input, 'user')
      assertNoSecrets([['name', name]])
      const token = await withDatabase(async (db) =>
        createToken(db, (await getMember(db, handle)).id, name, new Date()),
      )
      console.log(`Token ${name} of ${handle}, shown this once: ${token}`)
      return 0
    },
  },
}

const getMember = async (db: Db, handle: string) =>
  (await memberByHandle(db.read, handle)) ?? fail('accounts.not_found', 404)

/** @throws AppError 400 with the messages of each option */
function check<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: Record<string, string[]> = {}
  for (const { path, message } of result.error.issues) {
    const name = String(path[0] ?? 'name')
    fields[name] = [...(fields[name] ?? []), message]
  }
  throw new AppError('form.invalid_fields', 400, { fields })
}
