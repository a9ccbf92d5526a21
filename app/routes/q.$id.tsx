import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { questionIdOf } from '~/http/params.ts'
import { inAscii } from '~/http/paths.ts'
import { placeOf } from '~/pages/thread/places.server.ts'

/** The short address that Share copies. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const path = await placeOf(context.db.read, context.viewer, questionRef(questionIdOf(params)))
  return redirect(inAscii(path), 301)
}
