import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'
import { textOf, textToken } from './inline-text'
import { type RenderEnv, type RenderOptions, spendUrl } from './options'
import { destination } from './urls'

/** Pictures that we keep ourselves. A page never loads one from elsewhere: it would tell strangers who reads. */
const OWN_IMAGES = '/uploads/'

/** Marks the link that stands for a picture kept elsewhere. */
const EXTERNAL_IMAGE_CLASS = 'external-image'

/** Our own pictures stay pictures, loaded late; every other one becomes a link with its alternative text. */
export function images(md: MarkdownIt) {
  md.core.ruler.after('linkify', 'images', (state) => {
    for (const token of state.tokens) {
      if (token.children?.some(isImage)) token.children = withoutExternal(token.children, state)
    }
  })
}

const isImage = (token: Token) => token.type === 'image'

function withoutExternal(children: Token[], state: StateCore): Token[] {
  const env = state.env as RenderEnv
  let linkDepth = 0
  return children.flatMap((token) => {
    if (token.type === 'link_open') linkDepth += 1
    if (token.type === 'link_close') linkDepth -= 1
    if (!isImage(token)) return [token]
    const own = ownPath(token.attrGet('src') ?? '', env.options)
    if (own === null || !spendUrl(env, own, token.attrGet('title')))
      return externalImage(token, linkDepth > 0, state)
    token.attrSet('src', own)
    token.attrSet('loading', 'lazy')
    return [token]
  })
}

function ownPath(src: string, options: RenderOptions): string | null {
  const to = destination(src, options.origin)
  if (to.kind !== 'internal' || !to.url.pathname.startsWith(OWN_IMAGES)) return null
  return to.url.pathname + to.url.search
}

/** A link cannot stand in a link: there, only the alternative text remains. */
function externalImage(image: Token, isInLink: boolean, state: StateCore): Token[] {
  const src = image.attrGet('src') ?? ''
  const text = textToken(textOf(image.children ?? []) || src, state)
  if (isInLink) return [text]
  const open = new state.Token('link_open', 'a', 1)
  open.attrs = [
    ['class', EXTERNAL_IMAGE_CLASS],
    ['href', src],
  ]
  const title = image.attrGet('title')
  if (title !== null) open.attrSet('title', title)
  return [open, text, new state.Token('link_close', 'a', -1)]
}
