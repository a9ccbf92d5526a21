import { operatorsToken } from '~/features/accounts/token-schema.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import { check, getMember } from './account-options.ts'
import { type Command, optionalOption, requiredOption } from './command.ts'
import { withDatabase } from './database.ts'

export const tokenCommand: Command = {
  summary: 'Make a token for the API with everything that its owner may do.',
  options: {
    user: { type: 'string', help: 'the handle of its owner' },
    name: { type: 'string', help: 'what it is for' },
    scope: { type: 'string', help: 'of read,write,staff; all of them when left out' },
    expires: { type: 'string', help: 'the day on which it ends, 2027-01-31; never when left out' },
  },
  run: async (input) => {
    const { name, scope, expires } = check(operatorsToken, {
      name: requiredOption(input, 'name'),
      scope: optionalOption(input, 'scope'),
      expires: optionalOption(input, 'expires'),
    })
    const handle = requiredOption(input, 'user')
    assertNoSecrets([['name', name]])
    const token = await withDatabase(async (db) => {
      const { id: userId } = await getMember(db, handle)
      return createToken(db, { userId, name, scopes: scope, expiresAt: expires }, new Date())
    })
    console.log(`Token ${name} of ${handle}, shown this once: ${token}`)
    return 0
  },
}
