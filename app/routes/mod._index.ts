import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '~/http/viewer.ts'

/** Until there is more for moderators, the FAQ is what they keep. */
export function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return redirect('/mod/faq')
}
