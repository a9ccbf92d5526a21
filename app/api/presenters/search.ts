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
