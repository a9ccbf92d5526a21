import type { Facets } from '~/features/search/facets.server.ts'
import type { SearchResult, Segment } from '~/features/search/search.view.server.ts'

/** One hit. `highlight` is HTML: the text escaped, what was looked for in <mark>. */
export const resultJson = (result: SearchResult, origin: string) => ({
  kind: result.kind === 'entry' ? ('faq' as const) : ('question' as const),
  id: result.id,
  title: result.title,
  url: origin + result.path,
  score: result.relevance,
  highlight: result.passage.map(markUp).join(''),
  language: result.language,
  showsExactly: result.kind === 'entry' && result.showsExactly,
})

/** Counts by the names of the parameters that narrow a search down. */
export const facetsJson = ({ kind, status, language, year, tags }: Facets) => ({
  kind: { ...(kind.question && { question: kind.question }), ...(kind.entry && { faq: kind.entry }) },
  solved: { true: status.solved ?? 0, false: status.unsolved ?? 0 },
  language,
  year,
  tag: Object.fromEntries(tags.map(({ slug, count }) => [slug, count])),
})

const markUp = ({ text, mark }: Segment) => (mark ? `<mark>${escaped(text)}</mark>` : escaped(text))

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
