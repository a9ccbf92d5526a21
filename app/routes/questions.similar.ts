import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { parseForm } from '~/http/forms.server.ts'
import { limitAct } from '~/http/rate-limits.server.ts'
import { officialsFor, searcherFrom } from '~/http/searching.server.ts'
import { suggestionsFor } from '~/pages/ask/suggestions.server.ts'

const draft = z.object({
  title: z.string().max(600),
  body: z.string().max(60_000).default(''),
  tags: z.string().max(600).default(''),
})

/** Suggestions while a title is typed: a POST, so that no log and no cache learns the words. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, draft)
  if (!form.ok) return form.reply()
  await limitAct(context, 'search')
  const officials = officialsFor(await searcherFrom(request, context))
  return Response.json(await suggestionsFor(context, form.value, officials), {
    headers: { 'Cache-Control': 'no-store' },
  })
}
