import { removeDemo } from '~/features/demo/removal.server.ts'
import { offerSetup, setupPath } from '~/features/setup/link.server.ts'
import { discardFiles } from '~/features/uploads/discard.server.ts'
import { openPictures } from '~/features/uploads/open.server.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'

export const setupCommands: Record<string, Command> = {
  'setup:link': {
    summary: 'Print the address at which the first admin is made; good once, for a day. Earlier ones end.',
    run: () =>
      withDatabase(async (db, { origin }) => {
        const secret = await offerSetup(db, new Date())
        if (secret) console.log(origin + setupPath(secret))
        else console.error('This forum has an admin already.')
        return secret ? 0 : 1
      }),
  },
  'demo:remove': {
    summary: 'Take the demo’s people and all that they made out of the forum; what others wrote stays.',
    run: () =>
      withDatabase(async (db, config) => {
        const { store } = openPictures(config)
        await discardFiles(store, await removeDemo(db, null, new Date()))
        console.log('The demo is gone.')
        const secret = await offerSetup(db, new Date())
        if (secret) console.log(`Make the first admin here:\n${config.origin}${setupPath(secret)}`)
        return 0
      }),
  },
}
