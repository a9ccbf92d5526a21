import '~/i18n/rooms/official.client.ts'
import '~/i18n/rooms/checks.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/home.client.ts'
import '~/i18n/rooms/support.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noteSupport } from '~/http/entry-origin.server.ts'
import { contactPage } from '~/pages/support/contact.server.ts'
import { ContactSupport } from '~/pages/support/contact-page.tsx'
import type { PageHandle } from '~/ui/page-scripts.tsx'
import { titled } from '~/ui/titled.ts'

export const handle: PageHandle = { ownSearch: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, now, t, config } = context
  const from = new URL(request.url).searchParams.get('from')
  const page = await contactPage(db.read, { from, language: locale, origin: config.origin }, now())
  await noteSupport(request, context)
  return { title: t('support.title'), description: t('support.lead'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'description', content: data?.description },
]

export default function Support() {
  return <ContactSupport page={useLoaderData<typeof loader>().page} />
}
