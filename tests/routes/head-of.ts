/** What stands in the head of a page, as programs read it. */
export function headOf(page: string) {
  const [, head = ''] = /<head>([\s\S]*?)<\/head>/.exec(page) ?? []
  return {
    canonical: hrefOf(head, 'rel="canonical"'),
    description: contentOf(head, 'name="description"'),
    robots: contentOf(head, 'name="robots"'),
    card: (property: string) => contentOf(head, `property="${property}"`),
    alternate: (type: string) => hrefOf(head, `type="${type}"`),
    structured: [...head.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, json = '']): Record<string, unknown> => JSON.parse(json),
    ),
  }
}

/** The first tag that has this attribute. */
const tagOf = (head: string, having: string) =>
  [...head.matchAll(/<(?:meta|link)\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(having))

const hrefOf = (head: string, having: string) => attribute(tagOf(head, having), 'href')
const contentOf = (head: string, having: string) => attribute(tagOf(head, having), 'content')

const attribute = (tag: string | undefined, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`)
    .exec(tag ?? '')?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
