import type { LoaderFunctionArgs } from '@remix-run/node'
import { comeBack } from '~/http/provider-return.server.ts'

/** Where providers send browsers back to. It leads on, whatever they bring. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  comeBack(request, context, params.provider)

/** What cannot go on is told by the error boundary. */
export default function BackFromProvider() {
  return null
}
