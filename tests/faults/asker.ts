import { openDb } from '#db/client.server.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { askQuestion } from '~/features/questions/questions.server.ts'

/** Asks one question after the other, with tags and facts, and prints each path once it is committed: until
 *  somebody kills it. */
const [file = '', handle = ''] = process.argv.slice(2)
const db = await openDb(file)
const asker = await memberByHandle(db.read, handle)
if (!asker) throw new Error(`There is no ${handle}`)
for (let number = 1; ; number++) {
  const text = {
    title: `My deposit number ${number} is late`,
    body: 'It has been two hours since I sent it.',
  }
  const { path } = await askQuestion(db, asker, { ...text, tags: ['deposit', 'usdt'], facts: {} }, new Date())
  console.log(path)
}
