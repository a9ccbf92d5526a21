import '~/i18n/rooms/setup.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdmin } from '~/http/viewer.ts'
import { SetupSteps } from '~/pages/admin/setup-page.tsx'
import { signInWays } from '~/pages/admin/sign-in-ways.ts'
import { adminSteps } from '~/pages/admin/steps.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const admin = requireAdmin(context)
  const { db, config, now, t } = context
  const steps = await adminSteps(db.read, config, admin, now())
  return { title: t('setup.title'), steps, ways: signInWays(config) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function AdminSetup() {
  const { steps, ways } = useLoaderData<typeof loader>()
  return <SetupSteps steps={steps} ways={ways} />
}
