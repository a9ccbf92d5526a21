import type { ActionFunctionArgs } from '@remix-run/node'
import { typedInput } from '~/features/search/schema.ts'
import { suggestions } from '~/features/search/similar.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { limitAct } from '~/http/rate-limits.server.ts'
import { officialsFor, searcherFrom } from '~/http/searching.server.ts'

/** Suggestions under a search box: a POST, so that no log and no cache learns the words. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, typedInput)
  if (!form.ok) return form.reply()
  await limitAct(context, 'search')
  const { db, search, locale, now } = context
  const { q: text, kind } = form.value
  const officials = officialsFor(await searcherFrom(request, context))
  const found = await suggestions(db.read, search, { text, kind, language: locale, officials }, now())
  return Response.json(
    found.map(({ title, path, language, ...result }) => ({
      ...{ kind: result.kind, title, path, language },
      exact: result.kind === 'entry' && result.showsExactly,
      solved: result.kind === 'question' && result.state === 'solved',
    })),
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
