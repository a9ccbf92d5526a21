import type { Token } from 'markdown-it'
import { textOf } from './inline-text'

/** The reading text of a post for search and mail: blocks apart by an empty line, list items and table rows on
 *  lines of their own, cells apart by a tab, code as it is. */
export function plainText(tokens: readonly Token[]): string {
  const text = new PlainText()
  for (const token of tokens) text.add(token)
  return text.toString()
}

const COMPACT = /^(?:bullet_list|ordered_list|table)_(open|close)$/

class PlainText {
  private readonly parts: string[] = []
  private compactDepth = 0
  private separator = '\n\n'
  private cells: string[] | undefined

  add(token: Token) {
    const compact = COMPACT.exec(token.type)
    if (compact) this.nest(compact[1] === 'open' ? 1 : -1)
    else if (token.type === 'tr_open') this.cells = []
    else if (token.type === 'tr_close') this.closeRow()
    else if (token.type === 'inline') this.addInline(textOf(token.children ?? []))
    else if (token.type === 'fence' || token.type === 'code_block') this.push(token.content.trimEnd())
  }

  toString() {
    return this.parts.join('')
  }

  /** The first line of a list or table stands apart from what is before it, the others close together. */
  private nest(step: 1 | -1) {
    this.compactDepth += step
    if (this.compactDepth === 0 || (step === 1 && this.compactDepth === 1)) this.separator = '\n\n'
  }

  private addInline(text: string) {
    if (this.cells) this.cells.push(text)
    else this.push(text)
  }

  private closeRow() {
    this.push((this.cells ?? []).join('\t').trimEnd())
    this.cells = undefined
  }

  private push(text: string) {
    if (text.trim() === '') return
    if (this.parts.length > 0) this.parts.push(this.separator)
    this.parts.push(text)
    this.separator = this.compactDepth > 0 ? '\n' : '\n\n'
  }
}
