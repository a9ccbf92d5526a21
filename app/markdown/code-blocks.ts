import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { highlight } from './highlight'

/** Code scrolls in its own box, which the keyboard reaches (tabindex), instead of widening the page. */
export function codeBlocks(md: MarkdownIt) {
  const render = (tokens: Token[], index: number) => {
    const token = tokens[index]
    return token ? codeBlock(token, md) : ''
  }
  md.renderer.rules.fence = render
  md.renderer.rules.code_block = render
}

function codeBlock(token: Token, md: MarkdownIt): string {
  const language = md.utils.unescapeAll(token.info).trim().split(/\s+/, 1)[0] ?? ''
  const code = highlight(token.content, language) ?? md.utils.escapeHtml(token.content)
  const classes = language === '' ? '' : ` class="language-${md.utils.escapeHtml(language)} hljs"`
  return `<pre class="code-block" tabindex="0"><code${classes}>${code}</code></pre>\n`
}
