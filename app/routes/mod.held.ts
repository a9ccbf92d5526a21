import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '~/http/viewer.ts'

/** Held posts are cases of the queue. */
export function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return redirect('/mod')
}
