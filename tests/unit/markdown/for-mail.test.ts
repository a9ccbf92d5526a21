import { describe, expect, test } from 'vitest'
import { htmlForMail } from '~/markdown/for-mail.ts'
import { renderMarkdown } from '~/markdown/render.ts'

const ORIGIN = 'https://forum.test'
const PICTURE = 'a'.repeat(48)

/** As a post is stored, and then mailed. */
const mailed = (markdown: string) => {
  const pictures = new Map([[PICTURE, { width: 10, height: 10 }]])
  const { html } = renderMarkdown(markdown, { linkPolicy: 'all', idPrefix: 'p', pictures })
  return htmlForMail(html, ORIGIN).trim()
}

describe('a post in a mail', () => {
  test.for<readonly [string, string]>([
    ['**bold** and `code`', '<p><strong>bold</strong> and <code>code</code></p>'],
    ['[Log in](https://evil.example/a?b=1&c=2)', '<p>Log in (https://evil.example/a?b=1&amp;c=2)</p>'],
    ['<https://evil.example/>', '<p>https://evil.example/</p>'],
    ['[Write to us](mailto:help@evil.example)', '<p>Write to us (help@evil.example)</p>'],
    ['[here](/help/deposits)', '<p><a href="https://forum.test/help/deposits">here</a></p>'],
    ['[here](https://forum.test/help)', '<p><a href="https://forum.test/help">here</a></p>'],
    ['[here](https://forum.test.evil.example/)', '<p>here (https://forum.test.evil.example/)</p>'],
    ['Ask @kai.', '<p>Ask <a href="https://forum.test/users/kai">@kai</a>.</p>'],
    [`![my screen](/uploads/${PICTURE})`, '<p><em>[my screen]</em></p>'],
    ['![](https://evil.example/track.gif)', '<p>https://evil.example/track.gif</p>'],
  ])('%j becomes %j', ([markdown, html]) => {
    expect(mailed(markdown)).toBe(html)
  })

  test('keeps lists, tables and ticks, and nothing that a page alone needs', () => {
    const html = mailed(
      '3. three\n4. four\n\n- [x] done\n- [ ] open\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n## Why',
    )
    expect(html).toContain('<ol start="3">')
    expect(html).toContain('<kbd>☑</kbd>')
    expect(html).toContain('<kbd>☐</kbd>')
    expect(html).toContain('<td>1</td>')
    expect(html).not.toMatch(/\b(?:class|id|tabindex|role|src|srcset|style)=|<(?:div|input|label|img)\b/)
  })
})
