import '~/i18n/rooms/tokens.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { tokensOf } from '~/features/accounts/tokens.server.ts'
import { NewTokenForm } from '~/features/accounts/ui/new-token-form.tsx'
import { ShownToken } from '~/features/accounts/ui/shown-token.tsx'
import { TokenList } from '~/features/accounts/ui/token-list.tsx'
import { takeTokenForm } from '~/http/token-form.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { isProblem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const now = context.now().getTime()
  const rows = await tokensOf(context.db.read, viewer.id)
  return {
    title: context.t('accounts.settings_tokens'),
    isStaff: viewer.isStaff,
    tokens: rows.map((row) => ({ ...row, isOver: row.expiresAt !== null && row.expiresAt.getTime() <= now })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeTokenForm(request, context)

export default function TokenSettings() {
  const { tokens, isStaff } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'token' in answer) return <ShownToken token={answer.token} />
  const problem = isProblem(answer) ? answer : undefined
  return (
    <>
      <ProblemNote problem={problem} />
      <TokenList tokens={tokens} />
      <NewTokenForm isStaff={isStaff} problem={problem} />
    </>
  )
}
