import '~/i18n/rooms/staff.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recentInvitations } from '~/features/staff/invitations.view.server.ts'
import { INVITATION } from '~/features/staff/rules.ts'
import { staffList, teamList } from '~/features/staff/staff.view.server.ts'
import { takeStaffForm } from '~/http/staff-form.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { ShownInvitation } from '~/pages/staff/shown-invitation.tsx'
import { StaffPage } from '~/pages/staff/staff-page.tsx'
import { isProblem } from '~/ui/problem.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, config, locale, now, t } = context
  return {
    title: t('staff.title'),
    origin: config.origin,
    staff: await staffList(db.read, locale),
    invitations: await recentInvitations(db.read, now()),
    teams: await teamList(db.read),
    goodForHours: INVITATION.value,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeStaffForm(request, context)

export default function StaffRoute() {
  const { origin, ...lists } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'secret' in answer) {
    return <ShownInvitation url={`${origin}/invitation?secret=${answer.secret}`} />
  }
  return <StaffPage {...lists} problem={isProblem(answer) ? answer : undefined} />
}
