import { expect, test } from 'vitest'
import { renderMarkdown } from '~/markdown/render'

const textOf = (source: string) => renderMarkdown(source, { idPrefix: 'post-7', linkPolicy: 'all' }).text

test.each([
  ['# Title\n\nOne *two* **three** ~~four~~ `five`.', 'Title\n\nOne two three four five.'],
  ['[the notice](https://example.com/a)', 'the notice'],
  ['see https://example.com/a', 'see https://example.com/a'],
  ['![a *receipt*](/uploads/1.png) ![other](https://example.com/a.png)', 'a receipt other'],
  ['intro\n\n- one\n- two\n  1. three\n\nend', 'intro\n\none\ntwo\nthree\n\nend'],
  ['- [x] done\n- [ ] open', 'done\nopen'],
  ['- one\n\n- two\n\n1. three', 'one\ntwo\n\nthree'],
  ['a\n\n```js\nconst a = 1 < 2\n\n  b\n```', 'a\n\nconst a = 1 < 2\n\n  b'],
  ['    indented & code', 'indented & code'],
  ['| Network | Fee |\n|:-:|--:|\n| TRC20 | 1 |\n| | 2 |\n\nend', 'Network\tFee\nTRC20\t1\n\t2\n\nend'],
  ['> quoted\n> more\n\nend', 'quoted\nmore\n\nend'],
  ['a &lt;b&gt; &amp; "c" \\* &copy;', 'a <b> & "c" * ©'],
  ['a <b>raw</b> <kbd>Ctrl</kbd>+H<sub>2</sub>O<br>x', 'a <b>raw</b> Ctrl+H2O\nx'],
  ['hard\\\nbreak', 'hard\nbreak'],
  ['claim[^1]\n\n[^1]: The note.', 'claim\n\nThe note.'],
  ['hi @alice', 'hi @alice'],
  ['---', ''],
  ['', ''],
])('the text of %j is %j', (source, text) => {
  expect(textOf(source)).toBe(text)
})

test('a link that a new member may not make stands in the text as on the page', () => {
  const options = { idPrefix: 'post-7', linkPolicy: 'listed', listedHosts: [] } as const
  expect(renderMarkdown('[a](https://evil.example)', options).text).toBe('a (https://evil.example)')
})
