import { offerSetup, setupPath } from '~/features/setup/link.server.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'

export const setupCommand: Command = {
  summary: 'Print the address at which the first admin is made; good once, for a day. Earlier ones end.',
  run: () =>
    withDatabase(async (db, { origin }) => {
      const secret = await offerSetup(db, new Date())
      if (secret) console.log(origin + setupPath(secret))
      else console.error('This forum has an admin already.')
      return secret ? 0 : 1
    }),
}
