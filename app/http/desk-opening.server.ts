import type { QuestionId } from '#db/ids.ts'
import type { RequestContext } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'

const COOKIE = 'open_desk'
/** Long enough for a slow phone to follow the redirect. */
const SECONDS = 60

/** After the redirect the desk opens by itself, once: the policy of our pages lets no form lead to another host,
 *  and going back must not lead there again. */
export function openDeskAfter(response: Response, question: QuestionId): Response {
  const cookie = writeCookie(COOKIE, String(question), { maxAge: SECONDS, readableBy: 'server' })
  response.headers.append('Set-Cookie', cookie)
  return response
}

/** A mail opens by the button alone: browsers ask whether it may, and what they ask has to follow a press. */
export function openDeskNow(
  request: Request,
  { responseHeaders }: RequestContext,
  question: QuestionId,
  link: string | null,
) {
  if (readCookie(request.headers.get('cookie'), COOKIE) !== String(question)) return
  responseHeaders.append('Set-Cookie', writeCookie(COOKIE, '', { maxAge: 0, readableBy: 'server' }))
  if (link?.startsWith('https:')) responseHeaders.set('Refresh', `0;url=${new URL(link).href}`)
}
