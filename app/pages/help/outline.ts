import type { EntryView } from '~/features/faq/entry.view.server.ts'
import { textOfHtml } from '~/markdown/html-text.ts'

export interface Heading {
  id: string
  text: string
}

const HEADING = /<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1>/g

/** An entry's text with its headings directly under the page's own, whatever levels its author used, the highest
 *  of them as a contents list, and what stands before the first one by itself. Works on our own renderer's output
 *  only. */
export function outlined(html: EntryView['bodyHtml']): { intro: string; rest: string; headings: Heading[] } {
  const levels = [...new Set([...html.matchAll(HEADING)].map(([, level]) => Number(level)))].sort()
  const headings: Heading[] = []
  const shifted = html.replace(HEADING, (_whole, level: string, attributes: string, inner: string) => {
    const rank = levels.indexOf(Number(level))
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1]
    if (rank === 0 && id) headings.push({ id: textOfHtml(id), text: textOfHtml(inner) })
    return `<h${rank + 2}${attributes}>${inner}</h${rank + 2}>`
  })
  const first = headings.length === 0 ? 0 : shifted.search(/<h[2-6]\b/)
  return { intro: shifted.slice(0, first), rest: shifted.slice(first), headings }
}
