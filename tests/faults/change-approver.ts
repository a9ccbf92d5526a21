import { openDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { editEntry } from '~/features/faq/entries.server.ts'
import { approveChange } from '~/features/faq/waiting-decisions.server.ts'

/** Has one member submit a change of an entry and another approve it, time and again, and prints how often once it is
 *  committed: until somebody kills it. */
const [file = '', entry = '', ...handles] = process.argv.slice(2)
const db = await openDb(file)
const [writer, approver] = await Promise.all(handles.map((handle) => memberByHandle(db.read, handle)))
if (!writer || !approver) throw new Error(`There is no ${handles.join(' or no ')}`)
const id = Number(entry) as EntryId
for (let count = 1; ; count++) {
  const slug = `wait-${process.pid}-${count}`
  const edit = { body: `Wait for ${count} confirmations and look again, ${process.pid}.`, slug }
  const change = await editEntry(db, writer, id, edit, new Date())
  if (change) await approveChange(db, approver, change, new Date())
  console.log(count)
}
