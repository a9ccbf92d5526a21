import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireAdmin } from '~/http/viewer.ts'

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return redirect('/admin/search')
}
