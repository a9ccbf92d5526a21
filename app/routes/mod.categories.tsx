import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/categories.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { takeCategoryForm } from '~/http/category-form.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { categoriesPage } from '~/pages/categories/categories.server.ts'
import { Categories } from '~/pages/categories/categories-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const id = z.coerce.number().int().nonnegative().optional()
const query = z.object({ edit: id, remove: id })

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const page = await categoriesPage(context.db.read, parseQuery(request, query))
  return { title: context.t('categories.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeCategoryForm(request, context)

export default function CategoriesRoute() {
  return <Categories page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
