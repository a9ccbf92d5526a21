import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OfficialAnswer } from '~/pages/help/entry-page.tsx'
import { entryPage } from '~/pages/help/help.server.ts'
import { titled } from '~/ui/titled.ts'

/** An entry may be renamed and may move to another category: each old address leads to the present one. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale } = context
  const page = await entryPage(db.read, viewer, params.slug ?? '', locale)
  const isHere = params.category === page.entry.category.slug && params.slug === page.entry.slug
  if (!isHere) throw redirect(encodeURI(page.entry.path), 301)
  return { page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.page.entry.title),
  ...(data?.page.entry.state === 'published' ? [] : [{ name: 'robots', content: 'noindex' }]),
]

export default function Entry() {
  return <OfficialAnswer page={useLoaderData<typeof loader>().page} />
}
