import { openDb } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
import { answers } from '#db/schema/index.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { entryStating } from '~/features/faq/accepted-source.server.ts'
import { promoteAndPublish } from '~/features/faq/promotion.server.ts'
import { promotion } from '~/features/faq/schema.ts'

/** Accepts and promotes one answer after the other, each public in the same act, and prints each entry's id once it is
 *  committed: until somebody kills it. */
const [file = '', handle = ''] = process.argv.slice(2)
const db = await openDb(file)
const staff = await memberByHandle(db.read, handle)
if (!staff) throw new Error(`There is no ${handle}`)
const rows: { id: AnswerId }[] = await db.read.select({ id: answers.id }).from(answers).orderBy(answers.id)
for (const { id } of rows) {
  if ((await entryStating(db.read, id)) !== undefined) continue
  const wish = promotion.parse({ category: 'deposits', accept: true })
  const { entryId } = await promoteAndPublish(db, staff, id, wish, new Date())
  console.log(entryId)
}
