import type { KindName } from '../forum-export/kinds/kind.ts'
import { GONE } from '../import/fingerprint.ts'
import { outsideCode } from '../import/links.ts'
import { knownRows } from '../import/mapping.server.ts'
import type { Importing, Item } from './importing.ts'

/** Ids of this forum by those of the other. */
type Resolve = (kind: KindName, id: number) => number | undefined

/** A link's destination in Markdown, or an address that stands by itself. */
const DESTINATION = String.raw`(?<before>\]\(\s?<?|\]:[ \t]{1,4}<?)`
const PATH = String.raw`/[^\s)>\]"']{0,300}`

/** Changes the links of one forum to its own threads into links to the same threads here. */
export function linkRewriter({ there, here }: Importing['addresses'], renamed: Importing['renamed']) {
  const origin = there.replace(/^https?:/, '').replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const destination = new RegExp(`${DESTINATION}(?<host>(?:https?:)?${origin})?(?<path>${PATH})`, 'gu')
  const bare = new RegExp(String.raw`(?<![\w/["'=(])https?:${origin}(?<path>${PATH})`, 'gu')
  const rewriteProse = (prose: string, resolve: Resolve) =>
    prose
      .replace(destination, (...match) => {
        const { before = '', path = '' } = match.at(-1) as { before?: string; path?: string }
        return `${before}${pathHere(path, renamed, resolve)}`
      })
      .replace(bare, (...match) => {
        const { path = '' } = match.at(-1) as { path?: string }
        return `${here}${pathHere(path, renamed, resolve)}`
      })
  const mentions = (prose: string) =>
    renamed.handles.size === 0
      ? prose
      : prose.replace(MENTION, (whole, handle) => mention(whole, handle, renamed))
  return (text: string, resolve: Resolve) =>
    outsideCode(text, (prose) => mentions(rewriteProse(prose, resolve)))
}

/** As the renderer reads one, see markdown/mentions. */
const MENTION =
  /(?<![A-Za-z0-9_.+/@-])@([a-z0-9][a-z0-9-]{1,18}[a-z0-9])(?![a-z0-9_/@]|-+[a-z0-9]|\.[a-z0-9])/gi

function mention(whole: string, handle: string, { handles }: Importing['renamed']) {
  const here = handles.get(handle.toLowerCase())
  return here === undefined ? whole : `@${here}`
}

/** `/questions/12/slug#answer-34`, `/q/12`, `/users/anna`, `/help/fees/withdrawal-fees`; others stay. */
function pathHere(path: string, { handles, entries }: Importing['renamed'], resolve: Resolve): string {
  return path
    .replace(/^(\/(?:questions|q)\/)(\d{1,15})(?![\w-])/, (whole, start, id) =>
      put(whole, start, resolve('question', Number(id))),
    )
    .replace(/(#answer-)(\d{1,15})$/, (whole, start, id) => put(whole, start, resolve('answer', Number(id))))
    .replace(/(#comment-)(\d{1,15})$/, (whole, start, id) =>
      put(whole, start, resolve('comment', Number(id))),
    )
    .replace(/^(\/users\/)([a-z0-9-]+)/i, (whole, start, handle) =>
      put(whole, start, handles.get(handle.toLowerCase())),
    )
    .replace(/^(\/help\/[^/]+\/)([^/?#.]+)/, (whole, start, slug) => put(whole, start, entries.get(slug)))
}

const put = (whole: string, start: string, here: number | string | undefined) =>
  here === undefined ? whole : `${start}${here}`

/** Changes these texts of items in place. What a link names and is not here yet is awaited. */
export async function rewriteIn(importing: Importing, items: Item[], names: string[]) {
  const { db, site, renamed, addresses } = importing
  const rewrite = linkRewriter(addresses, renamed)
  const named: Record<string, Set<number>> = { question: new Set(), answer: new Set(), comment: new Set() }
  const eachText = (use: (text: string) => string) => {
    for (const { values } of items) {
      for (const name of names) values[name] = inTexts(values[name], use)
    }
  }
  eachText((text) => {
    rewrite(text, (kind, id) => {
      named[kind]?.add(id)
      return undefined
    })
    return text
  })
  const rows = new Map<string, number>()
  for (const [kind, ids] of Object.entries(named)) {
    if (ids.size === 0) continue
    for (const [id, known] of await knownRows(db.read, site.id, kind as KindName, ids)) {
      if (known.contentHash !== GONE) rows.set(`${kind} ${id}`, known.rowId)
    }
    if ([...ids].some((id) => !rows.has(`${kind} ${id}`))) importing.awaitsLinks = true
  }
  eachText((text) => rewrite(text, (kind, id) => rows.get(`${kind} ${id}`)))
}

/** A text, or one in each language. */
function inTexts(value: unknown, use: (text: string) => string): unknown {
  if (typeof value === 'string') return use(value)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, inTexts(text, use)]))
}
