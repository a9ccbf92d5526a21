import type { EntryView } from '~/features/faq/entry.view.server.ts'

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
    if (rank === 0 && id) headings.push({ id: plain(id), text: plain(inner) })
    return `<h${rank + 2}${attributes}>${inner}</h${rank + 2}>`
  })
  const first = headings.length === 0 ? 0 : shifted.search(/<h[2-6]\b/)
  return { intro: shifted.slice(0, first), rest: shifted.slice(first), headings }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim()
