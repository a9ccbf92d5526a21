import { Feed } from 'feed'
import type { Language } from '#db/schema/types.ts'
import type { PublicAuthor } from '~/features/accounts/accounts.view.server.ts'
import { shortened } from '~/markdown/excerpt.ts'
import { siteName } from '~/ui/site-name.ts'
import { addressAt } from '../addresses.ts'

/** Of a summary, in UTF-16 units: the feed leads to the page, it does not replace it. */
const SUMMARY_LENGTH = 500

export interface FeedHead {
  title: string
  /** Scheme, host and port. */
  origin: string
  /** Of the page that lists the same, and of the feed itself. */
  pagePath: string
  feedPath: string
  /** Of the title and of names. */
  locale: Language
  now: Date
}

export interface FeedItem {
  path: string
  title: string
  /** Without markup. */
  text: string
  language: Language
  publishedAt: Date
  changedAt: Date
  categories: { name: string; slug: string }[]
  /** Null: the feed's own. */
  author: PublicAuthor | null
}

/** An Atom feed (RFC 4287) of these. */
export function atom(head: FeedHead, items: FeedItem[]): string {
  const feed = emptyFeed(head, items)
  for (const item of items) feed.addItem(entryOf(item, head.origin))
  return withLanguages(feed.atom1(), head.locale, items)
}

function emptyFeed({ title, origin, pagePath, feedPath, now }: FeedHead, items: FeedItem[]) {
  const latest = Math.max(...items.map(({ changedAt }) => changedAt.getTime()))
  return new Feed({
    id: origin + feedPath,
    link: origin + pagePath,
    feedLinks: { atom: origin + feedPath },
    title: clean(title),
    updated: items.length > 0 ? new Date(latest) : now,
    author: { name: clean(siteName()), link: origin },
    copyright: '',
    generator: 'Askwell',
  })
}

/** Titles and summaries are of the type `html`: escaped, they are the text that was written. */
function entryOf(
  { title, path, text, author, categories, publishedAt, changedAt }: FeedItem,
  origin: string,
) {
  const link = addressAt(origin, path)
  return {
    id: link,
    link,
    title: escaped(title),
    description: escaped(shortened(text, SUMMARY_LENGTH)),
    date: changedAt,
    published: publishedAt,
    category: categories.map(({ name, slug }) => ({ name, term: slug })),
    ...(author && {
      author: [{ name: clean(author.displayName), link: `${origin}/users/${author.handle}` }],
    }),
  }
}

/** Characters that XML 1.0 has no way to write, halves of emoji among them. */
const clean = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

const escaped = (text: string) =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The library writes no xml:lang. All texts are escaped, so that these tags are the feed's own. */
function withLanguages(xml: string, locale: Language, items: FeedItem[]) {
  const languages = items.map(({ language }) => language)
  return xml
    .replace('<feed ', `<feed xml:lang="${locale}" `)
    .replaceAll('<entry>', () => `<entry xml:lang="${languages.shift() ?? locale}">`)
}
