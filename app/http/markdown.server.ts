import { addressAt } from '~/pages/addresses.ts'

/** The same as the page at `path`, which is the one for search engines (RFC 7763, RFC 6596). */
export const markdownResponse = (text: string, { origin, path }: { origin: string; path: string }) =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'X-Robots-Tag': 'noindex',
      Link: `<${addressAt(origin, path)}>; rel="canonical"`,
    },
  })
