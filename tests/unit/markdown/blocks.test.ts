import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '~/markdown/render'
import { attribute, elementsIn, parse } from './html-tree'

const render = (source: string, idPrefix = 'post-7') =>
  renderMarkdown(source, { idPrefix, linkPolicy: 'all' }).html.trim()

describe('headings', () => {
  test('begin below those of the page and end at h6', () => {
    const html = render('# a\n\n## b\n\n### c\n\n#### d\n\n##### e')
    expect([...html.matchAll(/<h\d/g)].map(String)).toEqual(['<h3', '<h4', '<h5', '<h6', '<h6'])
  })

  test.each([
    ['## a', ['<h3']],
    ['### a\n\n# b\n\n### c\n\n## d', ['<h3', '<h3', '<h4', '<h4']],
    ['# a\n\n#### b\n\n## c', ['<h3', '<h4', '<h4']],
  ])('leave no level out, whatever was typed: %j', (source, levels) => {
    expect([...render(source).matchAll(/<h\d/g)].map(String)).toEqual(levels)
  })

  test.each([
    ['# Fees & limits?', 'post-7-fees-limits'],
    ['# 提币 多久到账', 'post-7-提币-多久到账'],
    ['# !', 'post-7-section'],
  ])('%j has the id %s', (source, id) => {
    expect(render(source)).toContain(`id="${id}"`)
  })

  test('of the same words have ids of their own', () => {
    const ids = elementsIn(parse(render('# a\n\n# a\n\n# a-1\n\n# a'))).map((element) =>
      attribute(element, 'id'),
    )
    expect(new Set(ids.filter(Boolean)).size).toBe(4)
  })
})

describe('footnotes', () => {
  const source = 'one[^a] two[^b] again[^a]\n\n[^a]: first\n[^b]: second'

  test('have ids that no other post on the page has', () => {
    const idsOf = (prefix: string) =>
      elementsIn(parse(render(source, prefix))).flatMap((element) => attribute(element, 'id') ?? [])
    const ids = [...idsOf('post-7'), ...idsOf('post-8')]
    expect(ids).toHaveLength(10)
    expect(new Set(ids).size).toBe(10)
  })

  test('lead to their note and back', () => {
    const elements = elementsIn(parse(render(source)))
    const ids = new Set(elements.map((element) => attribute(element, 'id')))
    const targets = elements.flatMap((element) => attribute(element, 'href') ?? [])
    expect(targets).toHaveLength(6)
    expect(targets.filter((target) => !ids.has(target.slice(1)))).toEqual([])
  })

  test('are only made of references, not of a caret before brackets', () => {
    expect(render('x^[2]')).toBe('<p>x^[2]</p>')
  })
})

describe('code', () => {
  test('is highlighted by classes when its language is named', () => {
    expect(render('```js\nconst a = 1\n```')).toBe(
      '<pre class="code-block" tabindex="0"><code class="language-js hljs"><span class="hljs-keyword">const</span> a = <span class="hljs-number">1</span>\n</code></pre>',
    )
  })

  test.each(['```\nconst a = 1\n```', '```klingon\nconst a = 1\n```', '    const a = 1'])(
    'of no known language stays plain: %j',
    (source) => {
      expect(render(source)).toContain('>const a = 1\n</code>')
    },
  )

  test('of more than 10,000 characters stays plain', () => {
    expect(render(`\`\`\`js\n${'const a = 1\n'.repeat(1_000)}\`\`\``)).not.toContain('hljs-keyword')
  })
})

describe('tables', () => {
  const table = render('| Network | Fee |\n|:-:|--:|\n| TRC20 | 1 |')

  test('scroll in a box that the keyboard reaches and a screen reader names', () => {
    expect(table).toMatch(
      /^<div class="table-scroll" role="group" tabindex="0" aria-label="Network, Fee">\n<table>/,
    )
    expect(table).toMatch(/<\/table>\n<\/div>$/)
  })

  test('without words in the head still have a name', () => {
    expect(render('| | |\n|-|-|\n| a | b |')).toContain('aria-label="#"')
  })

  test('align by classes, never by style', () => {
    expect(table).toContain('<th class="align-center">Network</th>')
    expect(table).toContain('<td class="align-right">1</td>')
    expect(table).not.toContain('style')
  })
})

describe('task lists', () => {
  test('are checkboxes with their text as label, which nobody can change', () => {
    expect(render('- [x] done\n- [ ] open')).toContain(
      '<label><input class="task-list-item-checkbox" checked disabled type="checkbox" />done</label>',
    )
  })
})

describe('raw HTML', () => {
  test('is shown as it was typed', () => {
    expect(render('a <b onclick="x()">b</b> <script>x()</script>')).toBe(
      '<p>a &lt;b onclick="x()"&gt;b&lt;/b&gt; &lt;script&gt;x()&lt;/script&gt;</p>',
    )
  })

  test('kbd, sub, sup and br without attributes are read', () => {
    expect(render('<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>**2**</sup> a<br>b<br/>c')).toBe(
      '<p><kbd>Ctrl</kbd> H<sub>2</sub>O x<sup><strong>2</strong></sup> a<br />\nb<br />\nc</p>',
    )
  })

  test.each(['<kbd class="x">a</kbd>', '<kbd>a', 'a</kbd>', '<sub>a</sup>', '**<kbd>**a</kbd'])(
    'half of a pair is text: %s',
    (source) => {
      expect(render(source)).not.toMatch(/<(?:kbd|sub|sup)/)
    },
  )
})

describe('emphasis', () => {
  test.each(['**注意：**不要', '请**“立即”**联系', '**（USDT）**充值', '~~旧地址。~~新地址'])(
    'works beside Chinese punctuation, where no space stands: %s',
    (source) => {
      expect(render(source)).toMatch(/<(?:strong|del)>/)
      expect(render(source)).not.toMatch(/\*\*|~~/)
    },
  )
})
