import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { fail } from '~/errors.ts'
import { pathFrom } from '~/features/forum-import/old-addresses.view.server.ts'
import { inAscii } from '~/http/paths.ts'

/** `/from/old.example.org/questions/12`: where a thread is whose forum was taken in. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const path = await pathFrom(context.db.read, params.host ?? '', params['*'] ?? '')
  return redirect(inAscii(path ?? fail('http.not_found', 404)), 301)
}
