import type MarkdownIt from 'markdown-it'
import type { StateInline, Token } from 'markdown-it'
import type { RenderEnv } from './options'

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const HERE = new RegExp(`\\{\\{fact:(${SLUG})\\}\\}`, 'y')

/** `{{fact:slug}}` as it stands in a text; the slug is the first group. */
export const FACT_TOKEN = new RegExp(`\\{\\{fact:(${SLUG})\\}\\}`, 'g')

/** The same text with what `shown` says instead of each fact; one that it does not know stays as it was typed. */
export const withFacts = (text: string, shown: (slug: string) => string | undefined) =>
  text.replace(FACT_TOKEN, (token, slug: string) => shown(slug) ?? token)

/** Shows `{{fact:slug}}` as its value, in code as well. A value is text: nothing in it is read as Markdown, and the
 *  renderer escapes it. */
export function livingFacts(md: MarkdownIt) {
  md.inline.ruler.before('link', 'living_fact', readFact)
  md.core.ruler.after('inline', 'living_facts_in_code', (state) => {
    const { facts } = (state.env as RenderEnv).options
    if (facts) for (const token of state.tokens) fillCode(token, facts)
  })
  md.renderer.rules.living_fact = (tokens, index) =>
    `<span class="fact">${md.utils.escapeHtml(tokens[index]?.content ?? '')}</span>`
}

function readFact(state: StateInline, silent: boolean): boolean {
  HERE.lastIndex = state.pos
  const [whole = '', slug = ''] = HERE.exec(state.src) ?? []
  const value = (state.env as RenderEnv).options.facts?.get(slug)
  if (value === undefined || state.pos + whole.length > state.posMax) return false
  if (!silent) state.push('living_fact', 'span', 0).content = value
  state.pos += whole.length
  return true
}

const CODE = ['fence', 'code_block', 'code_inline']

function fillCode(token: Token, facts: ReadonlyMap<string, string>) {
  if (CODE.includes(token.type)) token.content = withFacts(token.content, (slug) => facts.get(slug))
  for (const child of token.children ?? []) fillCode(child, facts)
}
