import TurndownService from 'turndown'

const converter = createConverter()

/** Markdown of a post of which only HTML is known (imports from Stack Exchange). Tags without a Markdown sign
 *  keep their text; scripts and styles are dropped. The result is rendered like any other source. */
export function htmlToMarkdown(html: string): string {
  return html.trim() === '' ? '' : converter.turndown(html)
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
  turndown.addRule('strikethrough', { filter: ['del', 's'], replacement: (content) => `~~${content}~~` })
  const escapeMarkdown = turndown.escape.bind(turndown)
  turndown.escape = (text) => escapeMarkdown(text).replace(MORE_SPECIAL, '\\$&')
  return turndown
}

/** Signs of ours that turndown leaves alone: tags, entities, strikethrough, mentions' neighbours are not among
 *  them (an imported `@name` becomes a mention here as well). */
const MORE_SPECIAL = /<(?=[a-z/])|&(?=#?\w{1,32};)|~(?=~)/gi

const inlineTag = (tag: string, content: string) =>
  content.trim() === '' ? content : `<${tag}>${content}</${tag}>`

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
