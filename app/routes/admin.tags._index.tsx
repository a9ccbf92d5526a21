import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/tag-desk.client.ts'
import '~/i18n/rooms/tags.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { parseQuery } from '~/http/query.server.ts'
import { takeTagsForm } from '~/http/tag-desk-form.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { tagDeskPage } from '~/pages/tag-desk/tag-desk.server.ts'
import { TagDesk } from '~/pages/tag-desk/tags-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const tagsQuery = z.object({
  q: z.string().max(100).default(''),
  cursor: z.string().max(100).optional(),
})

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const page = await tagDeskPage(context.db.read, parseQuery(request, tagsQuery))
  return { title: context.t('shell.tags'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeTagsForm(request, context)

export default function AdminTags() {
  return <TagDesk page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
