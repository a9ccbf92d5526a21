import type { EntryView } from '~/features/faq/entry.view.server.ts'

export interface Heading {
  id: string
  text: string
}

const HEADING = /<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1>/g

/** An entry's text with its headings directly under the page's own, whatever levels its author used, and the
 *  highest of them as a contents list. Works on our own renderer's output only. */
export function outlined(html: EntryView['bodyHtml']): { html: string; headings: Heading[] } {
  const levels = [...new Set([...html.matchAll(HEADING)].map(([, level]) => Number(level)))].sort()
  const headings: Heading[] = []
  const shifted = html.replace(HEADING, (_whole, level: string, attributes: string, inner: string) => {
    const rank = levels.indexOf(Number(level))
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1]
    if (rank === 0 && id) headings.push({ id: plain(id), text: plain(inner) })
    return `<h${rank + 2}${attributes}>${inner}</h${rank + 2}>`
  })
  return { html: shifted, headings }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim()
