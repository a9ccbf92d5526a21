/** Where a link to a post of the imported site leads here. */
export interface Target {
  path: string
  title: string
}

/** Given the dump's ids of the posts that a link may mean, most exact first. */
export type Resolve = (candidates: number[]) => Target | null

/** `/questions/12/some-title/34#34`, `/q/12/7`, `/a/34/7#comment5_34`. */
const PATH = [
  String.raw`/(?<kind>questions|q|a)/(?<id>\d{1,10})`,
  String.raw`(?:/(?<second>\d{1,10})(?![\w-])|/[\p{L}\p{N}%_-]{0,300})?(?:/(?<third>\d{1,10})(?![\w-]))?/?`,
  String.raw`(?:\?[\w=&%.;-]{0,200})?(?:#(?<hash>[\w-]{1,60}))?`,
].join('')

/** Finds the links in Markdown (or HTML) that lead to posts of `siteUrl`, and puts ours in their place. A bare URL
 *  becomes a link that bears the question's title, as it was shown there; one that `resolve` does not know stays. */
export function linkRewriter(siteUrl: string) {
  const host = String.raw`//(?:www\.)?${new URL(siteUrl).host.replaceAll('.', String.raw`\.`)}`
  const destination = new RegExp(
    String.raw`(?<before>\]\(\s?<?|\]:[ \t]{1,4}<?|href=["'])(?:(?:https?:)?${host})?${PATH}`,
    'gu',
  )
  const bare = new RegExp(String.raw`(?<![\w/["'=]|\]\()(?<open><?)https?:${host}${PATH}(?<close>>?)`, 'gu')
  const rewriteProse = (prose: string, resolve: Resolve) =>
    prose
      .replace(destination, (...match) => destinationIn(String(match[0]), match.at(-1) as Parts, resolve))
      .replace(bare, (...match) => bareLink(String(match[0]), match.at(-1) as Parts, resolve))

  return (text: string, resolve: Resolve): string =>
    /\/(?:questions|q|a)\/\d/.test(text) ? outsideCode(text, (prose) => rewriteProse(prose, resolve)) : text
}
export type RewriteLinks = ReturnType<typeof linkRewriter>

interface Parts {
  before?: string
  open?: string
  close?: string
  kind: string
  id: string
  second?: string
  third?: string
  hash?: string
}

function destinationIn(whole: string, parts: Parts, resolve: Resolve): string {
  const target = resolve(candidatesOf(parts))
  return target ? `${parts.before ?? ''}${target.path}` : whole
}

function bareLink(whole: string, parts: Parts, resolve: Resolve): string {
  const target = resolve(candidatesOf(parts))
  if (!target) return whole
  const { open = '', close = '' } = parts
  const link = `[${escapeLabel(target.title)}](${target.path})`
  return open !== '' && close !== '' ? link : `${open}${link}${close}`
}

/** The number behind a question's title is an answer; behind `/q/12/` and `/a/34/` it is whoever shared the link. */
function candidatesOf({ kind, id, second, third, hash = '' }: Parts): number[] {
  const inHash = /^(?:comment\d+_)?(\d+)$/.exec(hash)?.[1]
  const answer = kind === 'questions' ? (third ?? second) : undefined
  return [inHash, answer, id].filter((number) => number !== undefined).map(Number)
}

const escapeLabel = (title: string) => title.replace(/[\\[\]<`*_]/g, '\\$&')

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const INDENTED = /^(?: {4}|\t)/

/** Code keeps its text: fenced, indented, and in spans. Where it is not clear, text counts as code. */
export function outsideCode(text: string, rewrite: (prose: string) => string): string {
  let fence = ''
  return text
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1] ?? ''
      const isFence = fence === '' ? mark !== '' : mark.startsWith(fence)
      if (isFence) fence = fence === '' ? mark : ''
      return isFence || fence !== '' || INDENTED.test(line) ? line : outsideSpans(line, rewrite)
    })
    .join('\n')
}

function outsideSpans(line: string, rewrite: (prose: string) => string): string {
  if (!line.includes('`')) return rewrite(line)
  let open = ''
  return line
    .split(/(`+)/)
    .map((piece, index) => {
      const isTicks = index % 2 === 1
      if (isTicks && (open === '' || open === piece)) open = open === '' ? piece : ''
      return isTicks || open !== '' ? piece : rewrite(piece)
    })
    .join('')
}
