import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/setup.client.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { firstAdmin } from '~/features/accounts/schema.ts'
import { setupState } from '~/features/setup/link.server.ts'
import { setUp } from '~/features/setup/setup.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { limitSecrets } from '~/http/letter-limits.server.ts'
import { secretIn } from '~/http/link-secret.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { SetupOver, SetupStart } from '~/pages/setup/setup-page.tsx'
import { headTags } from '~/ui/head.ts'
import { useProblem } from '~/ui/problem-note.tsx'

/** The server prints the address while there is no admin. Looking changes nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, config, now, t } = context
  const state = await setupState(db.read, secretIn(request), now())
  const head = pageHead(context, { title: t('setup.title'), path: null })
  const onlyProvider = config.ownLogIn === 'closed' ? (config.providers[0]?.name ?? '') : null
  return data({ head, state, onlyProvider }, state === 'open' ? 200 : 410)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, firstAdmin)
  if (!form.ok) return form.reply()
  await limitSecrets(context)
  const { db, locale, now, sessions } = context
  const admin = await setUp(db, secretIn(request), form.value, locale, now())
  await sessions.start(admin.id)
  return redirectWithToast('/admin/setup', 'setup.begun', { name: admin.displayName })
}

export default function Setup() {
  const { state, onlyProvider } = useLoaderData<typeof loader>()
  const problem = useProblem()
  if (state !== 'open') return <SetupOver state={state} />
  return <SetupStart onlyProvider={onlyProvider} problem={problem} />
}
