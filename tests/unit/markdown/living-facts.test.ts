import { describe, expect, test } from 'vitest'
import { factsNamedIn, firstUnknownIn, markdownWith, textWith } from '~/features/living-facts/tokens.ts'
import { renderMarkdown } from '~/markdown/render'

const facts = (value: string) => new Map([['fee', value]])
const render = (source: string, value = '1.5 USDT') =>
  renderMarkdown(source, { idPrefix: 'p', linkPolicy: 'all', facts: facts(value) })

describe('a living fact in a text', () => {
  test('is shown as its value, marked for the reader', () => {
    const { html, text } = render('It costs **{{fact:fee}}** each.')
    expect(html.trim()).toBe('<p>It costs <strong><span class="fact">1.5 USDT</span></strong> each.</p>')
    expect(text).toBe('It costs 1.5 USDT each.')
  })

  test.each([
    '<script>alert(1)</script>',
    '**x**',
    '[x](https://evil.example)',
    '@lin',
    'https://evil.example',
    '`x`',
    '{{fact:fee}}',
    '<b>&amp;',
  ])('is text, whatever its value is: %s', (value) => {
    const { html, text, mentions } = render('Costs {{fact:fee}}.', value)
    const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(html.trim()).toBe(`<p>Costs <span class="fact">${escaped}</span>.</p>`)
    expect(text).toBe(`Costs ${value}.`)
    expect(mentions).toEqual([])
  })

  test('has its value in code, tables, headings and links as well', () => {
    const source = [
      '## Fee {{fact:fee}}',
      '`{{fact:fee}}`',
      '```\n{{fact:fee}}\n```',
      '| a |\n|---|\n| {{fact:fee}} |',
      '[pay {{fact:fee}}](/pay)',
    ].join('\n\n')
    const { html, text } = render(source, '<9|')
    expect(html).not.toContain('{{')
    expect(html.match(/&lt;9\|/g)).toHaveLength(5)
    expect(text.match(/<9\|/g)).toHaveLength(5)
  })

  test('that is not there stays as it was typed, and so does every fact in a member’s post', () => {
    expect(render('{{fact:other}}').html).toContain('{{fact:other}}')
    expect(renderMarkdown('{{fact:fee}}', { idPrefix: 'p', linkPolicy: 'all' }).html).toContain(
      '{{fact:fee}}',
    )
  })
})

describe('the names of facts in a text', () => {
  test('are found once each, in their order', () => {
    expect(factsNamedIn(['{{fact:b-1}} {{fact:a}}', '{{fact:b-1}}'])).toEqual(['b-1', 'a'])
  })

  test.each([
    ['{{fact:nope}}', 'nope'],
    ['{{fact: fee }}', 'fee'],
    ['{{Fact:fee}}', 'fee'],
    ['{{fact:Fee}}', 'Fee'],
    ['{{ fact }}', '{{ fact }}'],
    ['{{fact:fee}}', undefined],
    ['{{ factory }} and {fact:fee}', undefined],
  ])('are unknown when nothing is found by them: %s', (text, name) => {
    expect(firstUnknownIn(text, facts('1'))).toBe(name)
  })
})

test('values stand as text in Markdown and in plain text', () => {
  expect(markdownWith('Costs {{fact:fee}}, {{fact:x}}', facts('*1* <b>'))).toBe(
    'Costs \\*1\\* \\<b\\>, {{fact:x}}',
  )
  expect(textWith('Costs {{fact:fee}}', facts('*1* $& <b>'))).toBe('Costs *1* $& <b>')
  expect(render(markdownWith('Costs {{fact:fee}}', facts('*1* <b> $&'))).text).toBe('Costs *1* <b> $&')
})
