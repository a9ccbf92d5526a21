import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/glossary.client.ts'
import '~/i18n/rooms/tags.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { takeGlossaryForm } from '~/http/glossary-form.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { glossaryPage } from '~/pages/glossary/glossary.server.ts'
import { Glossary } from '~/pages/glossary/glossary-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const id = z.coerce.number().int().nonnegative().optional()
const glossaryQuery = z.object({ q: z.string().max(100).default(''), cursor: id, edit: id, remove: id })

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const page = await glossaryPage(context.db.read, parseQuery(request, glossaryQuery))
  return { title: context.t('glossary.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeGlossaryForm(request, context)

export default function GlossaryRoute() {
  return <Glossary page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
