import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { helpPage } from '~/pages/help/help.server.ts'
import { HelpCentre } from '~/pages/help/help-page.tsx'
import type { PageHandle } from '~/ui/page-scripts.tsx'
import { titled } from '~/ui/titled.ts'

export const handle: PageHandle = { ownSearch: true }

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, locale, t } = context
  return {
    title: t('shell.help'),
    description: t('help.lead'),
    groups: await helpPage(db.read, locale),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'description', content: data?.description },
]

export default function Help() {
  return <HelpCentre groups={useLoaderData<typeof loader>().groups} />
}
