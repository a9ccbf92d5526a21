import type { ActionFunctionArgs } from '@remix-run/node'
import { openedInput } from '~/features/search-log/schema.ts'
import { parseForm } from '~/http/forms.server.ts'

/** Told by elements/search-ends.ts: which result was opened. Without scripts nothing is told, and nothing lost. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, openedInput)
  if (!form.ok) return new Response(null, { status: 400 })
  const { token, document, position } = form.value
  context.searchLog.opened(token, document, position, context.now())
  return new Response(null, { status: 204 })
}
