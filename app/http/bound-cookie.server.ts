import type { RequestContext } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'

/** What binds an act of several requests to the browser that began it. Scripts cannot read it, no other site sends
 *  it, and over https no other host sets it. */
type BoundCookie = 'identity_check' | 'passkey_challenge' | 'totp_enrolment' | 'provider_visit' | 'device'
type Where = Pick<RequestContext, 'config' | 'responseHeaders'>

const isSecure = ({ config }: Where) => config.origin.startsWith('https:')
const nameOf = (cookie: BoundCookie, where: Where) => `${isSecure(where) ? '__Host-' : ''}askwell_${cookie}`

export const readBound = (cookie: BoundCookie, request: Request, where: Where) =>
  readBoundIn(request.headers.get('cookie'), cookie, where)

/** @param header the cookies of a request */
export const readBoundIn = (header: string | null | undefined, cookie: BoundCookie, where: Where) =>
  readCookie(header, nameOf(cookie, where))

/** `seconds` 0 takes it away. */
export function setBound(cookie: BoundCookie, where: Where, value: string, seconds: number) {
  const line = writeCookie(nameOf(cookie, where), value, { maxAge: seconds, readableBy: 'server' })
  where.responseHeaders.append('Set-Cookie', isSecure(where) ? `${line}; Secure` : line)
}
