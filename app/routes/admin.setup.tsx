import '~/i18n/rooms/setup.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { skipStep } from '~/features/setup/skipping.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { SetupSteps } from '~/pages/admin/setup-page.tsx'
import { signInWays } from '~/pages/admin/sign-in-ways.ts'
import { adminSteps, STEP_CODES } from '~/pages/admin/steps.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const admin = requireAdmin(context)
  const { db, config, now, t } = context
  const steps = await adminSteps(db.read, config, admin, now())
  return { title: t('setup.title'), steps, ways: signInWays(config) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

const skipForm = z.object({
  step: z.enum(STEP_CODES),
  act: z.enum(['skip', 'take_up']),
  from: z.enum(['overview', 'setup']).default('setup'),
})

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, skipForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const { step, act, from } = form.value
  await skipStep(context.db, admin, step, act === 'skip' ? 'skipped' : 'open', context.now())
  return redirectWithToast(from === 'overview' ? '/admin' : '/admin/setup', `setup.done_${act}`)
}

export default function AdminSetup() {
  const { steps, ways } = useLoaderData<typeof loader>()
  return <SetupSteps steps={steps} ways={ways} />
}
