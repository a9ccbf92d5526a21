import '~/i18n/rooms/admin.client.ts'
import '~/i18n/rooms/jobs.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dropJob, retryJob, retryTopic } from '~/features/jobs/acts.server.ts'
import { jobsHealth } from '~/features/jobs/health.view.server.ts'
import { jobForm } from '~/features/jobs/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { JobsPage } from '~/pages/jobs/jobs-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const PAGE = '/admin/jobs'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, now, t } = context
  return { title: t('jobs.title'), health: await jobsHealth(db.read, now()) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, jobForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const { value } = form
  if (value.act === 'drop') {
    await dropJob(context.db, admin, { id: value.job, why: value.reason }, context.now())
    return redirectWithToast(PAGE, 'jobs.dropped')
  }
  if (value.act === 'retry_topic') {
    const count = await retryTopic(context.db, admin, value.topic, context.now())
    return redirectWithToast(PAGE, 'jobs.topic_retried', { count })
  }
  await retryJob(context.db, admin, value.job, context.now())
  return redirectWithToast(PAGE, 'jobs.retried')
}

export default function AdminJobs() {
  return <JobsPage health={useLoaderData<typeof loader>().health} problem={useProblem()} />
}
