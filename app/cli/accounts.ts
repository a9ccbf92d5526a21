import { assertAllowed } from '~/errors.ts'
import { createUser, setPassword } from '~/features/accounts/accounts.server.ts'
import { mayAdminister } from '~/features/accounts/policy.ts'
import { newAccount, passwordOnly } from '~/features/accounts/schema.ts'
import { letIn } from '~/features/security/identity-checks.server.ts'
import { resetFactors } from '~/features/security/reset.server.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import { check, getMember } from './account-options.ts'
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
      await withDatabase(async (db) => resetFactors(db, (await getMember(db, handle)).id, new Date()))
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
}
