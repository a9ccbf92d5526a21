import type { LoaderFunctionArgs } from '@remix-run/node'
import { listTags } from '~/features/tags/list.view.server.ts'

const SHOWN = 8

/** Tags whose name, in any language, begins with what was typed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const prefix = new URL(request.url).searchParams.get('q') ?? ''
  const tags = await listTags(context.db.read, { prefix, language: context.locale, limit: SHOWN })
  return Response.json(tags.map(({ slug, name, questionCount }) => ({ slug, name, questionCount })))
}
