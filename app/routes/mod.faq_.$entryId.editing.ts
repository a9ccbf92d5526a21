import type { ActionFunctionArgs } from '@remix-run/node'
import { noteEditing, othersEditing } from '~/features/faq/editing.server.ts'
import { entryIdOf } from '~/http/params.ts'
import { requireStaff } from '~/http/viewer.ts'

/** Says that the editor is open; answers with the names of the others who have it open. */
export async function action({ params, context }: ActionFunctionArgs) {
  const staff = requireStaff(context)
  const { db } = context
  const now = context.now()
  await noteEditing(db, staff, entryIdOf(params), now)
  return Response.json(await othersEditing(db.read, staff, entryIdOf(params), now))
}
