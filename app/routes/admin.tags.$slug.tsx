import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/ask.client.ts'
import '~/i18n/rooms/tag-desk.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { WAITING, WAITING_RANGE } from '~/features/queue/rules.ts'
import { waitingMinutesByTag } from '~/features/queue/tag-waiting.server.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { tagAtDesk } from '~/features/tags/desk.view.server.ts'
import { getTag } from '~/features/tags/tags.view.server.ts'
import { takeTagForm } from '~/http/tag-desk-form.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { OneTagAtDesk } from '~/pages/tag-desk/tag-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { read } = context.db
  const tag = await tagAtDesk(read, await getTag(read, params.slug ?? ''))
  const { [tag.slug]: own = null } = await readSetting(read, waitingMinutesByTag)
  return { title: tag.name.en, tag, waiting: { own, usual: WAITING.value, ...WAITING_RANGE } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeTagForm(request, context, params.slug ?? '')

export default function AdminTag() {
  const { tag, waiting } = useLoaderData<typeof loader>()
  return <OneTagAtDesk tag={tag} waiting={waiting} problem={useProblem()} />
}
