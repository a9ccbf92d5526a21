import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { IdentityList } from '~/features/identities/ui/identity-list.tsx'
import { shownIdentities, takeIdentitiesForm } from '~/http/identities-form.server.ts'
import '~/i18n/rooms/identities.client.ts'
import '~/i18n/rooms/security.client.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t('identities.title'), identities: await shownIdentities(context) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeIdentitiesForm(request, context)

export default function ProviderSettings() {
  const { identities } = useLoaderData<typeof loader>()
  return (
    <>
      <ProblemNote problem={useProblem()} />
      <IdentityList identities={identities} />
    </>
  )
}
