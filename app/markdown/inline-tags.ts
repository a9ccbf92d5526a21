import type MarkdownIt from 'markdown-it'
import type { StateInline } from 'markdown-it'

/** The only HTML that posts may contain: four tags for which Markdown has no sign of its own, without any
 *  attribute. All other HTML is shown as it was typed, so nobody's text disappears. The bound on what stands
 *  between a pair keeps the search for the closing tag linear. */
const PAIR = /<(kbd|sub|sup)>([\s\S]{1,1000}?)<\/\1>/y
const BREAK = /<br ?\/?>/y

/** Reads `<kbd>…</kbd>`, `<sub>…</sub>`, `<sup>…</sup>` (with Markdown in them) and `<br>`. */
export function inlineTags(md: MarkdownIt) {
  md.inline.ruler.before('autolink', 'inline_tags', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c) return false
    return readBreak(state, silent) || readPair(state, silent)
  })
}

function readBreak(state: StateInline, silent: boolean): boolean {
  const match = matchHere(BREAK, state)
  if (!match) return false
  if (!silent) state.push('hardbreak', 'br', 0)
  state.pos += match[0].length
  return true
}

function readPair(state: StateInline, silent: boolean): boolean {
  const match = matchHere(PAIR, state)
  if (!match) return false
  const [whole, tag = '', content = ''] = match
  const end = state.pos + whole.length
  if (!silent) pushPair(state, tag, content)
  state.pos = end
  return true
}

function pushPair(state: StateInline, tag: string, content: string) {
  const { posMax } = state
  state.push(`${tag}_open`, tag, 1)
  state.pos += tag.length + 2
  state.posMax = state.pos + content.length
  state.md.inline.tokenize(state)
  state.posMax = posMax
  state.push(`${tag}_close`, tag, -1)
}

function matchHere(sticky: RegExp, state: StateInline): RegExpExecArray | null {
  sticky.lastIndex = state.pos
  const match = sticky.exec(state.src)
  return match && state.pos + match[0].length <= state.posMax ? match : null
}
