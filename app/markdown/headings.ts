import type MarkdownIt from 'markdown-it'
import anchor from 'markdown-it-anchor'
import type { RenderEnv } from './options'

/** A page has its own h1 and h2 (title, "3 answers"), so a post's highest heading is an h3; nothing lies below
 *  h6. */
const LEVELS_OF_THE_PAGE = 2
const LOWEST_LEVEL = 6

/** Puts the headings of a post under those of the page, no level left out whatever was typed, and gives each an
 *  id that is unique on the page. */
export function headings(md: MarkdownIt) {
  md.core.ruler.push('heading_levels', (state) => {
    const above: string[] = []
    for (const token of state.tokens) {
      if (token.type === 'heading_open') {
        while (above.length > 0 && (above.at(-1) ?? '') >= token.tag) above.pop()
        above.push(token.tag)
      }
      if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = tagAt(above.length)
    }
  })
  md.use(anchor, {
    tabIndex: false,
    slugifyWithState: (title, state) => uniqueSlug(title, state.env as RenderEnv),
  })
}

const tagAt = (depth: number) => `h${Math.min(LEVELS_OF_THE_PAGE + depth, LOWEST_LEVEL)}`

/** `Withdraw  USDT?` → `answer-12-withdraw-usdt`, the second one `…-1`, as GitHub numbers them. */
function uniqueSlug(title: string, env: RenderEnv): string {
  const slug = slugify(title) || 'section'
  const before = env.slugs.get(slug) ?? 0
  env.slugs.set(slug, before + 1)
  return `${env.docId}-${slug}${before === 0 ? '' : `-${before}`}`
}

const slugify = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 80)
