import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { PostRef } from '#db/post.ts'
import { answerRef, questionRef } from '#db/post.ts'
import type { ArgumentsOf, MessageKey } from '~/i18n/types.ts'
import { commentPlace, placeOf } from '~/pages/thread/places.server.ts'
import type { RequestContext } from './context.ts'
import { answerIdOf, commentIdOf, questionIdOf } from './params.ts'
import { inAscii } from './paths.ts'
import { redirectWithToast } from './toast.server.ts'

/** Asking for the address of an act, as by reloading after it was refused, leads to what it acts on. After a
 *  refused POST Remix asks the loader as well: then the page of the refusal is shown. */
const leadTo = (find: (args: LoaderFunctionArgs) => Promise<string>) => async (args: LoaderFunctionArgs) =>
  args.context.method === 'POST' ? null : redirect(inAscii(await find(args)))

export const leadToQuestion = leadTo(({ params, context }) =>
  placeOf(context.db.read, context.viewer, questionRef(questionIdOf(params))),
)

export const leadToAnswer = leadTo(({ params, context }) =>
  placeOf(context.db.read, context.viewer, answerRef(answerIdOf(params))),
)

export const leadToComment = leadTo(({ params, context }) =>
  commentPlace(context.db.read, context.viewer, commentIdOf(params)),
)

/** 303 to the post in its thread, which says once what was done. */
export async function backTo<Key extends MessageKey>(
  { db, viewer }: Pick<RequestContext, 'db' | 'viewer'>,
  post: PostRef,
  key: Key,
  ...args: ArgumentsOf<Key>
) {
  return redirectWithToast(await placeOf(db.read, viewer, post), key, ...args)
}
