import type { PictureSizes } from './pictures.ts'

/** Who may link where. With `listed`, a link to any host that is not listed becomes plain text. */
export type LinkRules =
  | { linkPolicy: 'all' }
  | {
      linkPolicy: 'listed'
      /** Exact host names in lower case; `*.example.org` lists the subdomains of example.org. */
      listedHosts: readonly string[]
    }

export type RenderOptions = LinkRules & {
  /** Unique per post on a page (`answer-12`); prefixes every id that the post brings. ASCII letters, digits, `-`. */
  idPrefix: string
  /** Our own origin (`https://help.example.org`): links there are internal. Without it only relative URLs are. */
  origin?: string
  /** What `{{fact:slug}}` shows, by slug: official answers alone have any. */
  facts?: ReadonlyMap<string, string>
  /** The uploaded pictures that are shown; every other picture is a link. */
  pictures?: PictureSizes
}

/** What one rendering carries through the rules of markdown-it, and what it collects. */
export interface RenderEnv {
  /** The name under which markdown-it-footnote looks for a prefix of its ids. */
  docId: string
  options: RenderOptions
  mentions: Set<string>
  /** How often each heading slug was met, so that repeated headings stay linear. */
  slugs: Map<string, number>
  /** What links and images may still add to the page, in UTF-16 units of URL and title. */
  urlBudget: number
}

/** One long `[a]: …` and thousands of `[a]` would make 36 MB of 30 kB. No honest post comes near (cmark has the
 *  same bound for the same reason). */
export const URL_BUDGET = 100_000

/** Takes a URL and a title from the budget; false = it is used up, and the text must do without. */
export function spendUrl(env: RenderEnv, url: string, title: string | null): boolean {
  env.urlBudget -= url.length + (title?.length ?? 0)
  return env.urlBudget >= 0
}
