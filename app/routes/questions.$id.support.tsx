import '~/i18n/rooms/support.client.ts'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { handOff } from '~/features/support/handoff.server.ts'
import { openDeskAfter, openDeskNow } from '~/http/desk-opening.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { handoffPage } from '~/pages/support/handoff.server.ts'
import { TakeToSupport } from '~/pages/support/handoff-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const id = questionIdOf(params)
  const page = await handoffPage(context.db.read, viewer, id, context.config.origin)
  if (page.desk.kind === 'none' && !page.handoff) throw redirect('/support')
  openDeskNow(request, context, id, page.link)
  return { title: context.t('support.take'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  const channel = await handOff(context.db, viewer, id, context.now())
  const page = `/questions/${id}/support`
  if (channel === 'webhook') return redirectWithToast(page, 'support.done_sent')
  return openDeskAfter(redirectWithToast(page, 'support.done_opened'), id)
}

export default function TakeQuestionToSupport() {
  return <TakeToSupport page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
