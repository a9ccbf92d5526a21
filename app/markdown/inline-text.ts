import type { StateCore, Token } from 'markdown-it'

const SHOWN_AS_IT_IS = ['text', 'text_special', 'code_inline', 'living_fact']

/** The text that inline tokens show: no markup, line breaks as `\n`, images as their alternative text. */
export function textOf(tokens: readonly Token[]): string {
  let text = ''
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n'
    else if (token.type === 'image') text += textOf(token.children ?? [])
    else if (SHOWN_AS_IT_IS.includes(token.type)) text += token.content
  }
  return text
}

export function textToken(content: string, state: StateCore): Token {
  const token = new state.Token('text', '', 0)
  token.content = content
  return token
}
