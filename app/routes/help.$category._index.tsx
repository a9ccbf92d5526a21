import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HelpCategory } from '~/pages/help/category-page.tsx'
import { categoryPage } from '~/pages/help/help.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { page: await categoryPage(context.db.read, params.category ?? '', context.locale) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.page.category.name),
  { name: 'description', content: data?.page.category.description },
]

export default function Category() {
  return <HelpCategory page={useLoaderData<typeof loader>().page} />
}
