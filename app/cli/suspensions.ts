import { newSuspension } from '~/features/accounts/suspension-schema.ts'
import { liftSuspension, suspendMember } from '~/features/accounts/suspensions.server.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import { check, getMember } from './account-options.ts'
import { type Command, type CommandInput, requiredOption, UsageError } from './command.ts'
import { withDatabase } from './database.ts'

const handleIn = ({ positionals }: CommandInput) => {
  const [handle] = positionals
  if (!handle) throw new UsageError('HANDLE is missing.')
  return handle
}

export const suspensionCommands: Record<string, Command> = {
  'user:suspend': {
    summary: 'Let somebody read and write nothing until a day; logging in and leaving stay possible.',
    operands: 'HANDLE',
    options: {
      until: { type: 'string', help: 'the day on which it ends, 2027-01-31 (at 00:00 UTC)' },
      reason: { type: 'string', help: 'as the member is told' },
    },
    run: async (input) => {
      const suspension = check(newSuspension, {
        until: requiredOption(input, 'until'),
        reason: requiredOption(input, 'reason'),
      })
      const handle = handleIn(input)
      assertNoSecrets([['reason', suspension.reason]])
      await withDatabase(async (db) =>
        suspendMember(db, null, (await getMember(db, handle)).id, suspension, new Date()),
      )
      console.log(`${handle} is suspended until ${suspension.until.toISOString().slice(0, 10)}.`)
      return 0
    },
  },
  'user:unsuspend': {
    summary: 'End a suspension before its day.',
    operands: 'HANDLE',
    run: async (input) => {
      const handle = handleIn(input)
      await withDatabase(async (db) => liftSuspension(db, null, (await getMember(db, handle)).id, new Date()))
      console.log(`${handle} is not suspended.`)
      return 0
    },
  },
}
