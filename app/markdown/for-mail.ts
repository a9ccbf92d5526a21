import sanitizeHtml from 'sanitize-html'

const LINK = /<a\b[^>]*\bhref="((?:https?:|mailto:)[^"]*)"[^>]*>([\s\S]*?)<\/a>/g

/** A post, from its stored HTML, as a mail shows it. Pictures become words, as nothing in a mail is loaded. Links to our
 *  own pages work; others lose the link and show their address: what somebody writes must not look like a way that we
 *  lead to. */
export const htmlForMail = (html: string, origin: string): string =>
  sanitizeHtml(
    html.replace(LINK, (link: string, href: string, inside: string) =>
      href.startsWith(`${origin}/`) ? link : withAddress(href, inside),
    ),
    {
      allowedTags: [
        ...[
          'p',
          'blockquote',
          'em',
          'strong',
          'del',
          'kbd',
          'sub',
          'sup',
          'br',
          'hr',
          'h3',
          'h4',
          'h5',
          'h6',
        ],
        ...['ul', 'ol', 'li', 'pre', 'code', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
      ],
      allowedAttributes: { a: ['href'], ol: ['start'] },
      allowedSchemes: ['http', 'https'],
      allowProtocolRelative: false,
      transformTags: {
        a: (tagName, { href = '' }) => ({ tagName, attribs: ownAddress(href, origin) }),
        img: (_, { alt = '' }) => ({ tagName: 'em', attribs: {}, text: alt === '' ? '' : `[${alt}]` }),
        input: (_, attribs) => ({ tagName: 'kbd', attribs: {}, text: 'checked' in attribs ? '☑' : '☐' }),
      },
    },
  )

/** Ours are mostly paths; what leads within the post leads nowhere in a mail. */
function ownAddress(href: string, origin: string): sanitizeHtml.Attributes {
  if (href.startsWith(`${origin}/`)) return { href }
  return href.startsWith('/') && !href.startsWith('//') ? { href: origin + href } : {}
}

function withAddress(href: string, inside: string) {
  const address = href.replace(/^mailto:/, '')
  return inside === address ? inside : `${inside} (${address})`
}
