/** Not no-referrer: with that, forms posted without JavaScript send `Origin: null` and would be refused. */
const REFERRER_POLICY = 'strict-origin-when-cross-origin'

/** Two years, as browsers' preload lists ask; without `preload`, which is the operator's to decide. */
const HSTS = 'max-age=63072000; includeSubDomains'

/** All that pages could ask of a device is off; passkeys work on our own pages. */
const PERMISSIONS_POLICY = [
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ')

/** For every answer; over https the browser is told never to come without it again. */
export function setSecurityHeaders(headers: Headers, { origin }: { origin: string }) {
  if (origin.startsWith('https:')) {
    headers.set('Strict-Transport-Security', HSTS)
    sendCookiesOverHttpsOnly(headers)
  }
  headers.set('Permissions-Policy', PERMISSIONS_POLICY)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', REFERRER_POLICY)
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('X-Frame-Options', 'DENY')
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', NOTHING_RUNS)
}

/** What opens anything has the prefix __Host-, which asks for this already; the choices of the footer have not. */
function sendCookiesOverHttpsOnly(headers: Headers) {
  const cookies = headers.getSetCookie()
  headers.delete('Set-Cookie')
  for (const cookie of cookies)
    headers.append('Set-Cookie', /; *Secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`)
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
