import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'
import { textToken } from './inline-text'
import type { RenderEnv } from './options'

/** `@handle`: 3–20 of a–z, 0–9 and `-`, in any case as typed. Not part of a mail address, a path, a longer word
 *  or an npm scope (`@scope/package`); a Han letter may stand right before it. */
const MENTION =
  /(?<![A-Za-z0-9_.+/@-])@([a-z0-9][a-z0-9-]{1,18}[a-z0-9])(?![a-z0-9_/@]|-+[a-z0-9]|\.[a-z0-9])/gi

/** Turns `@handle` in text into a link to the person and collects the handles. Code and links are left alone. */
export function mentions(md: MarkdownIt) {
  md.core.ruler.after('links', 'mentions', (state) => {
    for (const token of state.tokens) {
      if (token.children && token.content.includes('@')) token.children = withMentions(token.children, state)
    }
  })
}

function withMentions(children: Token[], state: StateCore): Token[] {
  let linkDepth = 0
  return children.flatMap((token) => {
    linkDepth += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0
    return token.type === 'text' && linkDepth === 0 ? splitText(token.content, state) : [token]
  })
}

function splitText(content: string, state: StateCore): Token[] {
  const out: Token[] = []
  let end = 0
  for (const match of content.matchAll(MENTION)) {
    const [typed, handle = ''] = match
    out.push(
      textToken(content.slice(end, match.index), state),
      ...mention(typed, handle.toLowerCase(), state),
    )
    end = match.index + typed.length
  }
  return [...out, textToken(content.slice(end), state)]
}

function mention(typed: string, handle: string, state: StateCore): Token[] {
  const env = state.env as RenderEnv
  env.mentions.add(handle)
  const open = new state.Token('link_open', 'a', 1)
  open.attrs = [
    ['class', 'mention'],
    ['href', `/users/${handle}`],
  ]
  return [open, textToken(typed, state), new state.Token('link_close', 'a', -1)]
}
