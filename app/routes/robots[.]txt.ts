import type { LoaderFunctionArgs } from '@remix-run/node'

const A_DAY = 'public, max-age=86400'

/** What is for people at work, what changes with whoever looks, and what is no page. Acts on a question end there: a
 *  title may begin with the same word. */
const CLOSED = [
  '/admin',
  '/api/',
  '/login',
  '/logout',
  '/mod',
  '/notices',
  '/preview',
  '/register',
  '/reset',
  '/search',
  '/settings',
  '/verify',
  '/questions/*/delete$',
  '/questions/*/detach$',
  '/questions/*/duplicate$',
  '/questions/*/edit$',
  '/questions/*/facts$',
  '/questions/*/history$',
  '/questions/similar',
  '/answers/*/',
  '/comments/*/',
]

/** RFC 9309. */
export function loader({ context }: LoaderFunctionArgs) {
  const { origin } = context.config
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': A_DAY },
  })
}
