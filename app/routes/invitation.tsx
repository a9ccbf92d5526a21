import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/invitation.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { acceptInvitation } from '~/features/staff/invitations.server.ts'
import { openInvitation } from '~/features/staff/invitations.view.server.ts'
import { doorsOf } from '~/http/doors.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { limitSecrets } from '~/http/letter-limits.server.ts'
import { secretIn } from '~/http/link-secret.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { InvitationPage } from '~/pages/staff/invitation-page.tsx'
import { headTags } from '~/ui/head.ts'
import { useProblem } from '~/ui/problem-note.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, now, t, locale } = context
  const secret = secretIn(request)
  const { role, team } = await openInvitation(db.read, secret, now())
  const head = pageHead(context, { title: t('invitation.title'), path: null })
  return {
    ...{ head, role, team: team && (team[locale] ?? team.en), handle: viewer?.handle ?? null },
    ...{ doors: doorsOf(context), next: `/invitation?secret=${encodeURIComponent(secret)}` },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  await limitSecrets(context)
  await acceptInvitation(context.db, viewer, secretIn(request), context.now())
  return redirectWithToast('/mod', 'invitation.accepted')
}

export default function InvitationRoute() {
  return <InvitationPage {...useLoaderData<typeof loader>()} problem={useProblem()} />
}
