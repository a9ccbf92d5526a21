import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { parseForm } from '~/http/forms.server.ts'
import { renderMarkdown } from '~/markdown/render.ts'

const draft = z.object({ body: z.string().max(60_000) })

/** A text as it will look, for the editor: the same renderer, nothing stored. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, draft)
  if (!form.ok) return form.reply()
  const { html } = renderMarkdown(form.value.body, { linkPolicy: 'all', idPrefix: 'preview' })
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
