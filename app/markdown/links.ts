import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'
import { textOf, textToken } from './inline-text'
import { type RenderEnv, spendUrl } from './options'
import { destination, isLinkAllowed } from './urls'

/** Search engines are told that the community wrote it; the linked page cannot reach back. */
const EXTERNAL_REL = 'nofollow ugc noopener'

const ABSOLUTE = /^https?:\/\//i

/** Applies the link rules to every link, the written and the automatic ones. */
export function links(md: MarkdownIt) {
  md.validateLink = (href) => destination(href).kind !== 'refused'
  md.core.ruler.after('images', 'links', (state) => {
    for (const token of state.tokens) {
      if (token.children) token.children = applyLinkRules(token.children, state)
    }
  })
}

function applyLinkRules(children: Token[], state: StateCore): Token[] {
  const out: Token[] = []
  let open: { token: Token; at: number } | undefined
  for (const token of children) {
    if (token.type === 'link_open') open = { token, at: out.length }
    if (token.type !== 'link_close' || !open) {
      out.push(token)
      continue
    }
    out.push(...closeLink(open.token, out.splice(open.at), token, state))
    open = undefined
  }
  return out
}

/** The tokens of one link, its opening one first in `inside`: still a link, or the plain text of one. */
function closeLink(open: Token, inside: Token[], close: Token, state: StateCore) {
  const env = state.env as RenderEnv
  const { options } = env
  const href = open.attrGet('href') ?? ''
  const to = destination(href, options.origin)
  const label = inside.slice(1)
  const text = textOf(label).trim()
  if (href === '' || !spendUrl(env, href, open.attrGet('title'))) return label
  if (!isLinkAllowed(to, options)) return [...label, ...plainTarget(href, text, state)]
  if (to.kind === 'external') markExternal(open, to.url)
  if (href.startsWith('#') && href.length > 1) open.attrSet('href', `#${options.idPrefix}-${href.slice(1)}`)
  const isNamed = text !== '' || label.some((token) => token.type === 'image')
  return [open, ...label, ...(isNamed ? [] : [textToken(href, state)]), close]
}

/** `//host` gets its scheme, so that every external link says where it leads. */
function markExternal(open: Token, url: URL) {
  open.attrSet('rel', EXTERNAL_REL)
  if (!ABSOLUTE.test(open.attrGet('href') ?? '')) open.attrSet('href', url.href)
}

/** What a removed link leaves beside its text: where it led, unless the text says so already. */
function plainTarget(href: string, text: string, state: StateCore): Token[] {
  const shown = [text, `http://${text}`, `mailto:${text}`].map(state.md.normalizeLink)
  if (shown.includes(href)) return []
  return [textToken(text === '' ? href : ` (${href})`, state)]
}
