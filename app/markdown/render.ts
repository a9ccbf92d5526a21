import taskLists from '@hackmd/markdown-it-task-lists'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import footnote from 'markdown-it-footnote'
import { autolinks } from './autolinks'
import { codeBlocks } from './code-blocks'
import { headings } from './headings'
import { images } from './images'
import { inlineTags } from './inline-tags'
import { links } from './links'
import { livingFacts } from './living-facts'
import { mentions } from './mentions'
import { type RenderEnv, type RenderOptions, URL_BUDGET } from './options'
import { plainText } from './plain-text'
import { sanitise } from './sanitise'
import { tables } from './tables'

export type { RenderOptions } from './options'

export interface RenderedMarkdown {
  /** Sanitised; safe to put into a page as it is. */
  html: string
  /** The same post without markup, for search and mail. */
  text: string
  /** Handles that are mentioned, lower case, each once, in order of appearance. Nobody checked that they exist. */
  mentions: string[]
}

/** Quotes within lists within quotes: nobody writes 40 levels, and the parser recurses into each. */
const LIMITS = { maxNesting: 40 }

const parser = createParser()

/** Renders a post: GitHub Flavored Markdown with footnotes and mentions, without raw HTML (see inline-tags.ts
 *  for the four tags that are read). Never throws on any input; its caller bounds the length. */
export function renderMarkdown(source: string, options: RenderOptions): RenderedMarkdown {
  const env: RenderEnv = {
    docId: options.idPrefix,
    options,
    mentions: new Set(),
    slugs: new Map(),
    urlBudget: URL_BUDGET,
  }
  const tokens = parser.parse(source, env)
  const html = sanitise(parser.renderer.render(tokens, parser.options, env))
  return { html, text: plainText(tokens), mentions: [...env.mentions] }
}

/** cjkFriendly: by the letter of CommonMark, `**注意：**不要` is not bold, as no space follows the colon. */
function createParser(): MarkdownIt {
  const md = new MarkdownIt({ html: false, linkify: true, breaks: false, typographer: false, ...LIMITS })
  md.use(cjkFriendly).use(footnote).use(taskLists, { enabled: false, label: true })
  md.inline.ruler.disable('footnote_inline')
  md.renderer.rules.s_open = () => '<del>'
  md.renderer.rules.s_close = () => '</del>'
  for (const plugin of [
    livingFacts,
    inlineTags,
    autolinks,
    images,
    links,
    mentions,
    headings,
    tables,
    codeBlocks,
  ])
    md.use(plugin)
  return md
}
