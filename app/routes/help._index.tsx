import '~/i18n/rooms/checks.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/home.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageHead } from '~/http/head.server.ts'
import { helpPage } from '~/pages/help/help.server.ts'
import { HelpCentre } from '~/pages/help/help-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import { headTags } from '~/ui/head.ts'
import type { PageHandle } from '~/ui/page-scripts.tsx'

export const handle: PageHandle = { ownSearch: true }

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, locale, t } = context
  return {
    head: pageHead(context, { title: t('shell.help'), description: t('help.lead'), path: '/help' }),
    feed: { path: `/help.atom?language=${locale}`, title: t('help.feed_title') },
    groups: await helpPage(db.read, locale),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headTags(data?.head),
  ...(data ? [feedLink(data.feed.path, data.feed.title)] : []),
]

export default function Help() {
  return <HelpCentre groups={useLoaderData<typeof loader>().groups} />
}
