import '~/i18n/rooms/fakes.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersLikeStaff } from '~/features/accounts/staff-looks.server.ts'
import { fakesForm } from '~/features/official/schema.ts'
import { dismissSuspect, listAsFake } from '~/features/official/suspects.server.ts'
import { listedFakes, reportedSuspects } from '~/features/official/suspects.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { Fakes } from '~/pages/official/fakes-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context: { db, t, ...context } }: LoaderFunctionArgs) {
  requireStaff(context)
  const { read } = db
  return {
    title: t('fakes.title'),
    reported: await reportedSuspects(read),
    listed: await listedFakes(read),
    members: await membersLikeStaff(read),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, fakesForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db, config, now } = context
  if (form.value.act === 'dismiss') {
    await dismissSuspect(db, staff, form.value.suspect, now())
    return redirectWithToast('/mod/fakes', 'fakes.was_dismissed')
  }
  await listAsFake(db, staff, { address: form.value.q, origin: config.origin }, now())
  return redirectWithToast('/mod/fakes', 'fakes.was_listed')
}

export default function FakesRoute() {
  const { reported, listed, members } = useLoaderData<typeof loader>()
  return <Fakes {...{ reported, listed, members }} problem={useProblem()} />
}
