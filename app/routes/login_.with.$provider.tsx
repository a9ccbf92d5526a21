import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/identities.client.ts'
import '~/i18n/rooms/security.client.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Departure, NotVouched } from '~/features/identities/ui/departure.tsx'
import { carriedProblem } from '~/http/carried.ts'
import { parseForm } from '~/http/forms.server.ts'
import { ownPath } from '~/http/paths.ts'
import { departureOf } from '~/http/provider-departure.server.ts'
import { leaveFor } from '~/http/provider-visits.server.ts'
import { GO_ON_PAGE, waitingForm } from '~/http/waiting-form.server.ts'
import { FormAgainPage } from '~/ui/form-again-page.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'
import { titled } from '~/ui/titled.ts'

/** By what came of the visit before. */
const STATUS = { cancelled: 400, refused: 400, down: 503 } as const

/** The browser goes on by itself. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (context.method === 'POST') return null
  const leaving = await departureOf(request, context, params.provider)
  if (!leaving) throw redirect(context.viewer ? '/' : '/login')
  const title = context.t('accounts.continue_with', { name: leaving.name })
  return data({ title, leaving }, 'failed' in leaving ? STATUS[leaving.failed] : 200)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const leaving = data?.leaving
  const goOn =
    leaving && 'address' in leaving ? [{ httpEquiv: 'refresh', content: `0;url=${leaving.address}` }] : []
  return [...titled(data?.title), ...goOn]
}

const leavingForm = z.object({ next: z.string().optional(), carried: z.string().optional() })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, leavingForm)
  if (!form.ok) return form.reply()
  const { config } = context.providers.get(params.provider)
  const next = ownPath(form.value.next)
  const left = next === GO_ON_PAGE ? await waitingForm(request, context) : undefined
  const waiting = { next, form: carriedProblem(form.value.carried) ?? left }
  return leaveFor(context, { provider: config.slug, linksTo: null, waiting })
}

export default function LeaveForProvider() {
  const page = useLoaderData<typeof loader>()
  const doors = useShell()?.doors
  if (!page) return <FormAgainPage />
  const { leaving } = page
  return 'address' in leaving ? <Departure {...leaving} /> : <NotVouched leaving={leaving} doors={doors} />
}
