import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'
import { textOf, textToken } from './inline-text'
import { type RenderEnv, type RenderOptions, spendUrl } from './options'
import { OWN_PICTURES, SMALL_SIDE } from './pictures'
import { destination } from './urls'

/** Marks the link that stands for a picture kept elsewhere. */
const EXTERNAL_IMAGE_CLASS = 'external-image'

/** Pictures that we keep stay pictures, loaded late; every other one becomes a link with its alternative text. A page
 *  never loads one from elsewhere: it would tell strangers who reads. */
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
    const own = ownPicture(token.attrGet('src') ?? '', env.options)
    if (own === null || !spendUrl(env, own.path, token.attrGet('title')))
      return externalImage(token, linkDepth > 0, state)
    for (const [name, value] of Object.entries(attributesOf(own))) token.attrSet(name, value)
    return [token]
  })
}

interface OwnPicture {
  path: string
  width: number
  height: number
}

function ownPicture(src: string, { origin, pictures }: RenderOptions): OwnPicture | null {
  const to = destination(src, origin)
  if (to.kind !== 'internal' || !to.url.pathname.startsWith(OWN_PICTURES)) return null
  const size = pictures?.get(to.url.pathname.slice(OWN_PICTURES.length))
  return size ? { path: to.url.pathname, ...size } : null
}

/** With its size, so that nothing moves when it arrives; phones take the small copy. */
function attributesOf({ path, width, height }: OwnPicture): Record<string, string> {
  const shown = { src: path, width: `${width}`, height: `${height}`, loading: 'lazy' }
  const scale = SMALL_SIDE / Math.max(width, height)
  if (scale >= 1) return shown
  const srcset = `${path}/small ${Math.round(width * scale)}w, ${path} ${width}w`
  return { ...shown, srcset, sizes: COLUMN }
}

/** As wide as the text column gets (app/ui/styles). */
const COLUMN = '(max-width: 720px) 100vw, 720px'

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
