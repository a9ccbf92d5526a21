import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/review.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { keepEntries } from '~/features/faq/keeping.server.ts'
import { keeping } from '~/features/faq/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { routinePage } from '~/pages/review/review.server.ts'
import { RoutineReview } from '~/pages/review/routine.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  return { title: context.t('review.routine'), rows: await routinePage(context.db.read, staff) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, keeping)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { seen } = form.value
  const kept = await keepEntries(context.db, staff, seen, context.now())
  const left = seen.length - kept
  if (left > 0) return redirectWithToast('/mod/faq/review', 'review.kept_some', { count: kept, left })
  return redirectWithToast('/mod/faq/review', 'review.kept', { count: kept })
}

export default function Routine() {
  return <RoutineReview rows={useLoaderData<typeof loader>().rows} />
}
