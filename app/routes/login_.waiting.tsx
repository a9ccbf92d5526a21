import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { carriedProblem } from '~/http/carried.ts'
import { parseForm } from '~/http/forms.server.ts'
import { GO_ON_PAGE, leaveWaiting } from '~/http/waiting-form.server.ts'

const NEXT = `?next=${encodeURIComponent(GO_ON_PAGE)}`
const WAYS = { register: `/register${NEXT}`, code: `/login/code${NEXT}`, reset: '/reset' }

const leavingForm = z.object({ way: z.enum(['register', 'code', 'reset']), carried: z.string().optional() })

export const loader = ({ context }: { context: { method: string } }) =>
  context.method === 'POST' ? null : redirect(GO_ON_PAGE)

/** The page of a 401 leads to others as well, where the form cannot go along. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, leavingForm)
  if (!form.ok) return form.reply()
  const { way, carried } = form.value
  const waiting = carriedProblem(carried)
  return waiting ? leaveWaiting(context, waiting, WAYS[way]) : redirect(WAYS[way], 303)
}

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
