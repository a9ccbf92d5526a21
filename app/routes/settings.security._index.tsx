import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sessionForm } from '~/features/security/schema.ts'
import { endSession, sessionsOf } from '~/features/security/sessions.server.ts'
import { SessionList } from '~/features/security/ui/session-list.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const rows = await sessionsOf(context.db.read, viewer, context.now())
  const sessions = rows.map((row) => ({ ...row, isThis: row.id === context.session?.id }))
  return { title: context.t('security.title'), sessions }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, sessionForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  if (form.value.act === 'end') {
    await endSession(context.db, viewer, form.value.session)
    return redirectWithToast('/settings/security', 'security.ended')
  }
  await context.sessions.endOthers(viewer.id)
  return redirectWithToast('/settings/security', 'security.ended_others')
}

export default function SecuritySettings() {
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <>
      <ProblemNote problem={useProblem()} />
      <SessionList sessions={sessions} />
    </>
  )
}
