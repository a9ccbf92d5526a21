import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithToast } from '~/http/toast.server.ts'

/** Nobody logs out by following a link. */
export const loader = () => redirect('/')

export async function action({ context }: ActionFunctionArgs) {
  await context.sessions.end()
  return redirectWithToast('/', 'accounts.logged_out')
}
