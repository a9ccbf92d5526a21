import type { ActionFunctionArgs } from '@remix-run/node'
import { challengeRequest } from '~/features/security/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { passkeyOptions } from '~/http/passkey-options.server.ts'

/** What a browser hands to the authenticator: public-key options as JSON, for one use in this browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, challengeRequest)
  if (!form.ok) return form.reply()
  return Response.json(await passkeyOptions(request, context, form.value.purpose))
}
