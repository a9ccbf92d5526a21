import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { beginning } from './cuts'
import { textOf } from './inline-text'

const ALIGNMENT = /text-align:(left|center|right)/

/** Bound of a table's accessible name, in UTF-16 units. */
const LABEL_LENGTH = 80

/** Where a table has no words in its head; a name must not be empty, and no language is known here. */
const NAMELESS = '#'

/** Aligns cells by classes (the CSP forbids style attributes) and lets wide tables scroll in a box that the
 *  keyboard reaches. The box is a named `group`, not a `region`: landmarks must be unique on a page, and
 *  answers repeat each other's tables. Its name is the table's head, so it is in the post's language. */
export function tables(md: MarkdownIt) {
  md.core.ruler.push('tables', (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token)
      if (token.type === 'table_open') token.meta = { label: headOf(state.tokens, index) }
    })
  })
  md.renderer.rules.table_open = (tokens, index) => {
    const label = md.utils.escapeHtml(tokens[index]?.meta?.label ?? NAMELESS)
    return `<div class="table-scroll" role="group" tabindex="0" aria-label="${label}">\n<table>\n`
  }
  md.renderer.rules.table_close = () => '</table>\n</div>\n'
}

function alignByClass(cell: Token) {
  const alignment = ALIGNMENT.exec(cell.attrGet('style') ?? '')?.[1]
  cell.attrs = alignment ? [['class', `align-${alignment}`]] : null
}

function headOf(tokens: Token[], table: number): string {
  const words: string[] = []
  for (let index = table; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token || token.type === 'thead_close' || words.length > LABEL_LENGTH) break
    if (token.type === 'inline') words.push(textOf(token.children ?? []).trim())
  }
  return beginning(words.filter((word) => word !== '').join(', '), LABEL_LENGTH) || NAMELESS
}
