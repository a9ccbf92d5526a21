import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '~/markdown/from-html'
import { renderMarkdown } from '~/markdown/render'
import { normaliseExpected, normaliseOurs } from './gfm-normalise'

const roundTrip = (html: string) =>
  renderMarkdown(htmlToMarkdown(html), { idPrefix: 'post-7', linkPolicy: 'all' }).html

describe('HTML of Stack Exchange survives the way through Markdown', () => {
  test.each([
    '<p>One.</p>\n\n<p>Two<br>\nlines.</p>',
    '<h1>A</h1>\n\n<h2>B</h2>\n\n<h3>C</h3>\n\n<p>d</p>',
    '<p><strong>bold</strong>, <em>slanted</em>, <em><strong>both</strong></em> and <code>a `code` *x*</code></p>',
    '<p>Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O, x<sup>2<em>n</em></sup></p>',
    '<p>See <a href="http://example.com/a_b">this <em>page</em></a>, <a href="/q/1" title="t">that</a>.</p>',
    '<ul>\n<li>one</li>\n<li>two\n<ul>\n<li>three</li>\n</ul></li>\n</ul>',
    '<ol>\n<li><p>one</p>\n\n<p>more</p></li>\n<li><p>two</p>\n\n<pre><code>code\n</code></pre></li>\n</ol>',
    '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>',
    '<blockquote>\n<p>quoted</p>\n<blockquote>\n<p>twice</p>\n</blockquote>\n</blockquote>\n\n<p>answer</p>',
    '<p>a</p>\n<hr>\n<p>b</p>',
    '<pre><code>if (a &lt; b &amp;&amp; c) {\n\n    x = `y`\n}\n</code></pre>',
    '<pre><code>```\nfenced\n```\n</code></pre>',
    '<p><del>old</del> new</p>',
    '<p><a href="http://example.com/a_b_c?d=*">http://example.com/a_b_c?d=*</a></p>',
    '<p><sup><a href="http://example.com/a">http://example.com/a</a> (1)</sup></p>',
  ])('%s', (html) => {
    expect(normaliseOurs(roundTrip(html))).toBe(normaliseExpected(html))
  })
})

describe('text that looks like Markdown stays text', () => {
  test.each([
    '1. not a list',
    '1) not a list',
    '- neither',
    '# no heading',
    '*no* _emphasis_ ~~here~~',
    '[no](link) ![no](image)',
    '`no code`',
    '&lt;kbd&gt;no tag&lt;/kbd&gt; &lt;script&gt;',
    '&amp;lt; is an entity, &amp;copy; too',
    '[^1] no note',
    'a\\b \\* c',
    '&gt; no quote',
  ])('%s', (text) => {
    expect(normaliseOurs(roundTrip(`<p>${text}</p>`))).toBe(normaliseExpected(`<p>${text}</p>`))
  })
})

test('the language of code is kept, however it was named', () => {
  expect(htmlToMarkdown('<pre class="lang-js prettyprint-override"><code>a()\n</code></pre>')).toBe(
    '```js\na()\n```',
  )
  expect(htmlToMarkdown('<pre><code class="language-c++ hljs">a()</code></pre>')).toBe('```c++\na()\n```')
})

test('pictures keep their address and alternative text', () => {
  expect(htmlToMarkdown('<p><img src="https://i.stack.imgur.com/1.jpg" alt="a [b]"></p>')).toBe(
    '![a \\[b\\]](https://i.stack.imgur.com/1.jpg)',
  )
})

test('breaks at the end of a block leave nothing behind', () => {
  expect(htmlToMarkdown('<p>a<br></p><p>b<br>\n<br></p>')).toBe('a\n\nb')
})

test('scripts and styles are dropped', () => {
  expect(htmlToMarkdown('<p>a</p><script>alert(1)</script><style>p{}</style>')).toBe('a')
})

test.each(['', '  \n'])('nothing is made of nothing: %j', (html) => {
  expect(htmlToMarkdown(html)).toBe('')
})
