/** Not no-referrer: with that, forms posted without JavaScript send `Origin: null` and would be refused. */
const REFERRER_POLICY = 'strict-origin-when-cross-origin'

export function setSecurityHeaders(headers: Headers) {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', REFERRER_POLICY)
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('X-Frame-Options', 'DENY')
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', NOTHING_RUNS)
}

const EVERYWHERE = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "img-src 'self' data:",
  "style-src 'self'",
  "connect-src 'self'",
].join('; ')

/** For what is no page. */
const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'"

/** Without a nonce only our own files run, so that the page can be cached whole. With one, only what the
 *  page itself names and what that loads. */
export const contentSecurityPolicy = (nonce: string | undefined) =>
  nonce === undefined
    ? `${EVERYWHERE}; script-src 'self'`
    : `${EVERYWHERE}; script-src 'strict-dynamic' 'nonce-${nonce}'`

/** Vite's inline scripts and styles bear no nonce, and it talks over a web socket. */
export const DEVELOPMENT_POLICY = "default-src 'self' 'unsafe-inline' data: ws:; frame-ancestors 'none'"
