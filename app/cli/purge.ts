import { fail } from '~/errors.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { questionNamed } from '~/features/questions/schema.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import { type Command, requiredOption, UsageError } from './command.ts'
import { withDatabase } from './database.ts'

export const purgeCommand: Command = {
  summary: 'Take recovery phrases, private keys and tokens out of a thread and all that was made of it.',
  operands: 'QUESTION',
  options: { by: { type: 'string', help: 'the handle of the moderator who does it' } },
  run: async (input) => {
    const question = questionNamed(input.positionals[0] ?? '')
    if (question === null) throw new UsageError('QUESTION is a number or an address.')
    const found = await withDatabase(async (db) => {
      const actor = await memberByHandle(db.read, requiredOption(input, 'by'))
      return purgeThread(db, actor ?? fail('accounts.not_found', 404), question, new Date())
    })
    console.log(`Took ${found} out of question ${question}.`)
    return 0
  },
}
