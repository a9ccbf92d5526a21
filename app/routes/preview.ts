import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { valuesIn } from '~/features/faq/entry-text.server.ts'
import { factsCalled } from '~/features/living-facts/find.server.ts'
import { mayKeepFacts } from '~/features/living-facts/policy.ts'
import { factsNamedIn } from '~/features/living-facts/tokens.ts'
import { picturesIn } from '~/features/posts/pictures.server.ts'
import type { RequestContext } from '~/http/context.ts'
import { parseForm } from '~/http/forms.server.ts'
import { renderMarkdown } from '~/markdown/render.ts'

const draft = z.object({ body: z.string().max(60_000) })

/** A text as it will look, for the editor: the same renderer, nothing stored. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, draft)
  if (!form.ok) return form.reply()
  const { body } = form.value
  const facts = await factsFor(context, body)
  const pictures = await picturesIn(context.db.read, body)
  const { html } = renderMarkdown(body, { linkPolicy: 'all', idPrefix: 'preview', facts, pictures })
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** Staff write official answers, in which facts are shown; nobody else's posts have any. */
async function factsFor({ db, viewer, locale }: RequestContext, body: string) {
  const slugs = mayKeepFacts(viewer) ? factsNamedIn([body]) : []
  return valuesIn(await factsCalled(db.read, slugs), locale)
}
