import type { EntryView } from '~/features/faq/entry.view.server.ts'
import { textOfHtml } from '~/markdown/html-text.ts'

export interface Heading {
  id: string
  text: string
}

const HEADING = /<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1>/g

interface Outline {
  /** What is said first: readers see it before the checks and everything else. */
  opening: string
  rest: string
  headings: Heading[]
}

/** An entry's text with its headings directly under the page's own, whatever levels its author used, the highest
 *  of them as a contents list, and its opening by itself. Works on our own renderer's output only. */
export function outlined({ bodyHtml, kind }: Pick<EntryView, 'bodyHtml' | 'kind'>): Outline {
  const levels = [...new Set([...bodyHtml.matchAll(HEADING)].map(([, level]) => Number(level)))].sort()
  const headings: Heading[] = []
  const shifted = bodyHtml.replace(HEADING, (_whole, level: string, attributes: string, inner: string) => {
    const rank = levels.indexOf(Number(level))
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1]
    if (rank === 0 && id) headings.push({ id: textOfHtml(id), text: textOfHtml(inner) })
    return `<h${rank + 2}${attributes}>${inner}</h${rank + 2}>`
  })
  const end = endOfOpening(shifted, kind)
  return { opening: shifted.slice(0, end), rest: shifted.slice(end), headings }
}

const FIRST_HEADING = /<h[2-6]\b/
const FIRST_HEADING_OR_STEPS = /<(?:h[2-6]|ol)\b/
const FIRST_PARAGRAPH = /^<p\b[^>]*>[\s\S]*?<\/p>\n?/
const LEADS_ON = /[:：]$/

/** A guide opens with what is said before its steps, an answer with what is said before its first heading. Without
 *  headings it is the first paragraph; one that leads on to what follows is not cut off from it. What begins with a heading or with its
 *  steps opens with all of that: the checks never stand first. */
function endOfOpening(html: string, kind: EntryView['kind']): number {
  const rest = html.search(kind === 'guide' ? FIRST_HEADING_OR_STEPS : FIRST_HEADING)
  if (rest > 0) return rest
  if (rest === 0) return endOfFirstSection(html)
  const [paragraph = ''] = FIRST_PARAGRAPH.exec(html) ?? []
  return LEADS_ON.test(textOfHtml(paragraph).trim()) ? html.length : paragraph.length
}

function endOfFirstSection(html: string): number {
  const next = html.slice(1).search(FIRST_HEADING)
  return next === -1 ? html.length : next + 1
}
