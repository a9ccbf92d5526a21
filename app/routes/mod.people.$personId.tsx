import '~/i18n/rooms/people.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { personPage } from '~/features/people/person.view.server.ts'
import { personIdOf } from '~/http/params.ts'
import { takePersonForm } from '~/http/person-form.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { PersonPage } from '~/pages/people/person-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireStaff(context)
  const page = await personPage(context.db.read, viewer, personIdOf(params), context.now())
  return { title: page.person.displayName, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takePersonForm(request, context, personIdOf(params))

export default function PersonRoute() {
  return <PersonPage page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
