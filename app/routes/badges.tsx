import '~/i18n/rooms/badges.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { badgeCounts, badgesOf, badgeTerms } from '~/features/badges/badges.view.server.ts'
import { Badges } from '~/pages/badges/badges-page.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context: { db, viewer, t } }: LoaderFunctionArgs) {
  const counts = await badgeCounts(db.read)
  const own = viewer ? await badgesOf(db.read, viewer.id) : []
  const badges = counts.map((each) => ({
    ...each,
    awardedAt: own.find(({ badge }) => badge === each.badge)?.awardedAt ?? null,
  }))
  return { title: t('badges.title'), description: t('badges.lead'), badges, terms: badgeTerms() }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'description', content: data?.description },
]

export default function BadgesRoute() {
  const { badges, terms } = useLoaderData<typeof loader>()
  return <Badges badges={badges} terms={terms} />
}
