import { expect, test } from 'vitest'
import { highlight, highlightedLanguages } from '~/markdown/highlight'
import { type RenderOptions, renderMarkdown } from '~/markdown/render'

const options: RenderOptions = { idPrefix: 'post-7', linkPolicy: 'all' }

/** The longest answer that the rules allow, in UTF-16 units. */
const LONGEST = 30_000

const PARAGRAPH = `Withdrawals on **TRC20** are *delayed*; see [the notice](https://example.com/a_b) or ask @alice-1.
我的提币一直没有到账，交易已经确认 20 次。请看https://example.com/tx/abc谢谢。

- [x] checked \`txid\`
- asked support[^1]

| network | fee |
|:--|--:|
| TRC20 | 1 USDT |

\`\`\`js
const tx = await client.withdraw({ coin: 'USDT', amount: 1 })
\`\`\`

> quoted ~~text~~ ![pic](/uploads/1.png)

[^1]: A note.

`

const fill = (pattern: string, length = LONGEST) =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

const HOSTILE: Record<string, string> = {
  'opening brackets': fill('['),
  'balanced brackets': '['.repeat(15_000) + ']'.repeat(15_000),
  'nested images': `${'!['.repeat(5_000)}a${'](b)'.repeat(5_000)}`,
  'unfinished links': fill('[a](<b'),
  asterisks: fill('*'),
  'unclosed emphasis': fill('*a_ '),
  'nested emphasis': '*a '.repeat(5_000) + ' a*'.repeat(5_000),
  backticks: fill('`'),
  'backtick runs of every length': lines(240, (i) => '`'.repeat(i + 1)),
  'block quotes in a line': fill('>'),
  'deep quotes': lines(60, () => `${'>'.repeat(499)}a`),
  'deep lists': lines(240, (i) => `${' '.repeat(i)}- a`),
  'lists in a line': fill('- '),
  'task items': fill('- [ ] a\n'),
  'a wide and long table': `${'|a'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|\n${'x\n'.repeat(4_990)}`,
  'many tables': fill('|a|\n|-|\n|b|\n\n'),
  'one long word': fill('a'),
  'the same heading': fill('# a\n'),
  'open tags': fill('<kbd>'),
  'open comments': fill('<!--'),
  'schemes without hosts': fill('a ://'),
  'a URL of parentheses': `http://a.b/${fill(')')}`,
  'mail addresses': fill('a@b.c '),
  'a host of many labels': `a@${fill('a.')}`,
  'hyphens after a mention': `@a${fill('-')}`,
  mentions: fill('@abc '),
  'references to one note': `[^a]: x\n\n${fill('[^a]')}`,
  'many notes': lines(1_500, (i) => `[^${i}]\n\n[^${i}]: b\n`),
  'notes in notes': fill('[^a]: '),
  'a long URL, often referred to': `[a]: /${fill('x', 15_000)}\n\n${fill('[a]', 15_000)}`,
  'a long picture, often referred to': `[a]: /uploads/${fill('x', 15_000)}\n\n${fill('![a]', 15_000)}`,
  'lone surrogates': fill('\ud800'),
  entities: fill('&amp;'),
}

function milliseconds(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const ordinary = fill(PARAGRAPH)
const ordinaryTime = median(
  lines(9, () => 'x')
    .split('\n')
    .map(() => milliseconds(() => renderMarkdown(ordinary, options))),
)

/** Generous, as machines are shared: a quadratic rule takes thousands of times as long. */
const SLOWER_AT_MOST = 60
const LARGER_AT_MOST = 40

test.each(Object.entries(HOSTILE))(
  '30,000 characters of %s are rendered in bounded time and size',
  (_, source) => {
    let size = 0
    const time = milliseconds(() => {
      size = renderMarkdown(source, options).html.length
    })
    expect(time).toBeLessThan(ordinaryTime * SLOWER_AT_MOST)
    expect(size).toBeLessThan(LONGEST * LARGER_AT_MOST)
  },
)

test.each(highlightedLanguages)('highlighting hostile %s is bounded', (language) => {
  for (const pattern of ['a', 'a ', '(', '$', "'", '{', '0x', '1_', '<', '\n']) {
    const block = fill(`${fill(pattern, 499)}\n`, 10_000)
    expect(milliseconds(() => highlight(block, language))).toBeLessThan(ordinaryTime * SLOWER_AT_MOST)
  }
})

test('a post of 3,000 characters takes a few milliseconds', () => {
  const post = ordinary.slice(0, 3_000)
  const times = Array.from({ length: 50 }, () => milliseconds(() => renderMarkdown(post, options)))
  expect(median(times)).toBeLessThan(20)
})
