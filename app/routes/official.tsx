import '~/i18n/rooms/official.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OFFICIAL_PATH } from '~/features/official/rules.ts'
import { officialQuery, reportForm } from '~/features/official/schema.ts'
import { reportSuspect } from '~/features/official/suspects.server.ts'
import { verdictOn } from '~/features/official/verdict.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { visitorFrom } from '~/http/visitor.server.ts'
import { OfficialPage } from '~/pages/official/official-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, config, t } = context
  const { q } = parseQuery(request, officialQuery)
  const verdict = q === '' ? null : await verdictOn(db.read, q, config.origin)
  return { title: t('official.title'), description: t('official.lead'), q, verdict }
}

/** What somebody asked about is no page of its own for search engines. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'description', content: data?.description },
  ...(data?.q ? [{ name: 'robots', content: 'noindex' }] : []),
]

/** A report: from anybody, in one tap. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, reportForm)
  if (!form.ok) return form.reply()
  const { db, config, limits, clientAddress, now } = context
  await limits.consume('report', clientAddress)
  const address = form.value.q
  await reportSuspect(db, await visitorFrom(request, context), { address, origin: config.origin }, now())
  return redirectWithToast(`${OFFICIAL_PATH}?q=${encodeURIComponent(address)}`, 'official.reported')
}

export default function Official() {
  const { q, verdict } = useLoaderData<typeof loader>()
  return <OfficialPage q={q} verdict={verdict} problem={useProblem()} />
}
