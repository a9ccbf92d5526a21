import { describe, expect, test } from 'vitest'
import { type RenderOptions, renderMarkdown } from '~/markdown/render'
import { sanitise } from '~/markdown/sanitise'
import { unsafeParts } from './safe-html'
import { sharedData } from './shared-data'

const options: RenderOptions = { idPrefix: 'post-7', linkPolicy: 'all' }
const payloads = sharedData('xss-payloads.txt')?.split('\n')

/** The sanitiser does not know a post's prefix; ids other than the renderer's cannot reach it. */
const FOREIGN_ID = /^<\w+ id=/

/** Where a payload may stand in a post; `X` is the payload. */
const PLACES = [
  '[a](X)',
  '[a](<X> "t")',
  '![X](X)',
  '[a][r]\n\n[r]: X',
  '<X>',
  '```X\nX\n```',
  '| X |\n|:-:|\n| X |',
  '# X\n\n[^1]\n\n[^1]: X',
  '<kbd>X</kbd> <sup>X</sup>',
  '- [ ] X @X',
]

const unsafe = (sources: string[]) =>
  sources.flatMap((source) => {
    const parts = unsafeParts(renderMarkdown(source, options).html)
    return parts.length > 0 ? [{ source, parts }] : []
  })

describe.skipIf(!payloads)('each of the 6,613 known payloads', () => {
  const lines = (payloads ?? []).slice(0, 6613)

  test('is harmless as a post', { timeout: 60_000 }, () => {
    expect(lines).toHaveLength(6613)
    expect(unsafe(lines)).toEqual([])
  })

  test.each(PLACES)('is harmless in %j (every fifth)', { timeout: 60_000 }, (place) => {
    const sample = lines.filter((_, index) => index % 5 === PLACES.indexOf(place) % 5)
    expect(unsafe(sample.map((line) => place.replaceAll('X', () => line)))).toEqual([])
  })

  test('is harmless as raw HTML given to the sanitiser alone', { timeout: 60_000 }, () => {
    const parts = lines.flatMap((line) => unsafeParts(sanitise(line)))
    expect(parts.filter((part) => !FOREIGN_ID.test(part))).toEqual([])
  })
})

test.each([
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](vbscript:x)',
  '[a](data:text/html,<script>alert(1)</script>)',
  '<javascript:alert(1)>',
  '![a](data:image/svg+xml;base64,PHN2Zz4=)',
  '[a]: javascript:alert(1)\n\n[a]',
])('a link to a script stays text: %s', (source) => {
  const { html } = renderMarkdown(source, options)
  expect(html).not.toContain('<a ')
  expect(unsafeParts(html)).toEqual([])
})

test('the check itself finds what is unsafe', () => {
  const html =
    '<p onclick="x"><a href="javascript:x" style="x">a</a><img src="//evil.example/a"><svg></svg></p>'
  expect(unsafeParts(html)).toHaveLength(5)
})

test('a whole post of all payloads is harmless', { timeout: 60_000 }, () => {
  expect(unsafe([(payloads ?? ['<script>']).join('\n')])).toEqual([])
})
