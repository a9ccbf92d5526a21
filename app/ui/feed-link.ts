/** For `meta`: browsers and feed readers find the Atom feed of a page by it. */
export const feedLink = (href: string, title: string) => ({
  tagName: 'link',
  rel: 'alternate',
  type: 'application/atom+xml',
  href,
  title,
})
