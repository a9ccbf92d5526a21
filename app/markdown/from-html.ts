import TurndownService from 'turndown'

const STRUCK: ReadonlySet<string> = new Set(['DEL', 'S', 'STRIKE'])

/** Signs of ours that turndown leaves alone: tags, entities and strikethrough. */
const MORE_SPECIAL = /<(?=[a-z/])|&(?=#?\w{1,32};)|~(?=~)/gi

/** A line that begins like an ordered list of the `1)` kind. */
const LIST_LIKE = /^(\d{1,9})\)(?=\s)/

/** Breaks before the end of a block show nothing in HTML, but a backslash in Markdown. */
const BREAKS_AT_END = /(?:<br\s?\/?>\s{0,9}){1,20}(?=<\/(?:p|li|blockquote|h[1-6]|div)>)/gi

/** A bare URL is a link as it stands; escaped, it would lead elsewhere. */
const BARE_URL = /(https?:\/\/[^\s<>[\]*\\`]+)/

const converter = createConverter()

/** Markdown of a post of which only HTML is known (imports from Stack Exchange). Tags without a Markdown sign
 *  keep their text; scripts and styles are dropped. The result is rendered like any other source. */
export function htmlToMarkdown(html: string): string {
  return html.trim() === '' ? '' : converter.turndown(html.replace(BREAKS_AT_END, ''))
}

function createConverter(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    br: '\\',
  })
  turndown.remove(['script', 'style'])
  turndown.addRule('preformatted', { filter: 'pre', replacement: (_content, node) => fence(node) })
  turndown.addRule('inlineTags', {
    filter: ['kbd', 'sub', 'sup'],
    replacement: (content, node) => inlineTag(node.nodeName.toLowerCase(), content),
  })
  turndown.addRule('strikethrough', {
    filter: ({ nodeName }) => STRUCK.has(nodeName),
    replacement: (content) => `~~${content}~~`,
  })
  const escapeMarkdown = turndown.escape.bind(turndown)
  const escapeAll = (text: string) =>
    escapeMarkdown(text).replace(MORE_SPECIAL, '\\$&').replace(LIST_LIKE, '$1\\)')
  turndown.escape = (text) =>
    text
      .split(BARE_URL)
      .map((part, index) => (index % 2 === 1 ? part : escapeAll(part)))
      .join('')
  return turndown
}

/** A tag within the same tag says nothing more and could not be read back. */
function inlineTag(tag: string, content: string): string {
  const inside = content.replaceAll(`<${tag}>`, '').replaceAll(`</${tag}>`, '')
  return inside.trim() === '' ? inside : `<${tag}>${inside}</${tag}>`
}

/** Stack Exchange names languages `lang-js` on pre; others `language-js` on code. */
const LANGUAGE = /\blang(?:uage)?-([\w+#-]+)/

function fence(node: Node): string {
  const code = (node.textContent ?? '').replace(/^\n/, '').replace(/\n$/, '')
  const marker = '`'.repeat(Math.max(3, longestRun(code) + 1))
  return `\n\n${marker}${languageIn(node)}\n${code}\n${marker}\n\n`
}

const longestRun = (code: string) =>
  Math.max(0, ...[...code.matchAll(/^ *(`{3,})/gm)].map((run) => run[1]?.length ?? 0))

function languageIn(pre: Node): string {
  const classes = [pre, pre.firstChild].map((node) => (node as Element | null)?.getAttribute?.('class') ?? '')
  return LANGUAGE.exec(classes.join(' '))?.[1] ?? ''
}
