import type { ActionFunctionArgs } from '@remix-run/node'
import { fail, isAppError } from '~/errors.ts'
import { takePictureAlone } from '~/http/picture-form.server.ts'
import { problemOf } from '~/http/problem.server.ts'

/** There is no list of pictures. */
export const loader = () => fail('http.not_found', 404)

/** A picture for a text that is being written. The editor reads the answer, refusals as well. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    return Response.json(await takePictureAlone(request, context), { status: 201 })
  } catch (error) {
    if (!isAppError(error)) throw error
    return Response.json(problemOf(error, context.t, context.requestId), { status: error.status })
  }
}
