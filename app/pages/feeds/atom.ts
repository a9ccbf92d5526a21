import { Feed } from 'feed'
import type { Language } from '#db/schema/types.ts'

/** Of a summary, in UTF-16 units: the feed leads to the page, it does not replace it. */
const SUMMARY_LENGTH = 500

interface FeedFrame {
  title: string
  /** Scheme, host and port. */
  origin: string
  /** Of the page that lists the same, and of the feed itself. */
  pagePath: string
  feedPath: string
  now: Date
}

/** A feed as old as the newest of its items. */
export function emptyFeed(
  { title, origin, pagePath, feedPath, now }: FeedFrame,
  items: { activityAt: Date }[],
) {
  const latest = Math.max(...items.map(({ activityAt }) => activityAt.getTime()))
  return new Feed({
    id: origin + feedPath,
    link: origin + pagePath,
    feedLinks: { atom: origin + feedPath },
    title: clean(title),
    updated: items.length > 0 ? new Date(latest) : now,
    author: { name: 'Askwell', link: origin },
    copyright: '',
    generator: 'Askwell',
  })
}

export function shortened(text: string) {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= SUMMARY_LENGTH ? line : `${line.slice(0, SUMMARY_LENGTH).trimEnd()} …`
}

/** Characters that XML 1.0 has no way to write, halves of cut emoji among them. */
export const clean = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

export const escaped = (text: string) =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The library writes no xml:lang. All texts are escaped, so that these tags are the feed's own. */
export function withLanguages(xml: string, locale: Language, items: { language: Language }[]) {
  const languages = items.map(({ language }) => language)
  return xml
    .replace('<feed ', `<feed xml:lang="${locale}" `)
    .replaceAll('<entry>', () => `<entry xml:lang="${languages.shift() ?? locale}">`)
}
