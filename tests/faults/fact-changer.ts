import { openDb } from '#db/client.server.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { approveValue } from '~/features/faq/living-facts.server.ts'
import { getFact } from '~/features/living-facts/find.server.ts'
import { proposeValue } from '~/features/living-facts/proposals.server.ts'

/** Changes one fact time and again, and prints each value once it is committed: until somebody kills it. */
const [file = '', handle = '', slug = ''] = process.argv.slice(2)
const db = await openDb(file)
const staff = await memberByHandle(db.read, handle)
if (!staff) throw new Error(`There is no ${handle}`)
for (;;) {
  const basedOn = (await getFact(db.read, slug)).present.number ?? 0
  const value = { en: String(basedOn + 1) }
  const proposal = { value, source: `Notice ${basedOn + 1}`, basedOn }
  const id = await proposeValue(db, staff, slug, proposal, new Date())
  await approveValue(db, staff, id, new Date())
  console.log(value.en)
}
