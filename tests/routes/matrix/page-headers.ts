const REQUIRED: Record<string, RegExp> = {
  'content-security-policy': /^default-src '(?:self|none)'.*frame-ancestors 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*publickey-credentials-get=\(self\)/,
  'referrer-policy': /^(?:strict-origin-when-cross-origin|no-referrer|same-origin)$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
}

/** What is wrong with how an answer, of whatever route, is sent. */
export function headerFaults({ headers, status }: Response, text: string): string[] {
  const missing = Object.entries(REQUIRED)
    .filter(([name, shape]) => !shape.test(headers.get(name) ?? ''))
    .map(([name]) => `${name}: ${headers.get(name)}`)
  const unsafe = (headers.get('content-security-policy') ?? '').includes('unsafe') ? ['an unsafe policy'] : []
  const open = headers
    .getSetCookie()
    .filter((cookie) => !/; Path=\//.test(cookie) || !/SameSite=/i.test(cookie))
  const to = headers.get('location') ?? '/'
  const away = /^\/(?![/\\])/.test(to) ? [] : [`leads to ${to}`]
  const stack = /\bat \S+ \(\S+:\d+:\d+\)|node_modules/.test(text) ? ['shows a stack'] : []
  const broken = status >= 500 ? [`answers ${status}`] : []
  return [
    ...missing,
    ...unsafe,
    ...open.map((cookie) => `the cookie ${cookie}`),
    ...away,
    ...stack,
    ...broken,
  ]
}
