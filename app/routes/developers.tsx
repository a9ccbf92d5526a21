import '~/i18n/rooms/developers.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Developers } from '~/pages/developers/developers-page.tsx'
import { titled } from '~/ui/titled.ts'

export function loader({ context }: LoaderFunctionArgs) {
  const { config, t } = context
  const page = { origin: config.origin, groups: context.apiOperations() }
  return { title: t('developers.title'), description: t('developers.lead'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'description', content: data?.description },
]

export default function DevelopersRoute() {
  return <Developers {...useLoaderData<typeof loader>().page} />
}
