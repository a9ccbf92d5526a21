import type MarkdownIt from 'markdown-it'
import anchor from 'markdown-it-anchor'
import type { RenderEnv } from './options'

/** A page has its own h1 and h2 (title, "3 answers"), so `#` in a post is an h3; nothing lies below h6. */
const LEVEL_SHIFT = 2
const LOWEST_LEVEL = 6

/** Shifts the headings of a post under those of the page and gives each an id that is unique on the page. */
export function headings(md: MarkdownIt) {
  md.core.ruler.push('heading_levels', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = shifted(token.tag)
    }
  })
  md.use(anchor, {
    tabIndex: false,
    slugifyWithState: (title, state) => uniqueSlug(title, state.env as RenderEnv),
  })
}

const shifted = (tag: string) => `h${Math.min(Number(tag.slice(1)) + LEVEL_SHIFT, LOWEST_LEVEL)}`

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
