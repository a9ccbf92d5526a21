import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '~/markdown/render.ts'
import { outlined } from '~/pages/help/outline.ts'

const opens = (markdown: string, kind: 'answer' | 'guide') => {
  const rules = { linkPolicy: 'all', idPrefix: '', facts: new Map(), pictures: new Map() } as const
  const { opening, rest } = outlined({ bodyHtml: renderMarkdown(markdown, rules).html, kind })
  const plain = (html: string) =>
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  return [plain(opening), plain(rest)]
}

describe('an official answer opens with', () => {
  test('what stands before its first heading, or before the steps of a guide', () => {
    expect(opens('Wait.\n\n## Why\n\nIt is young.', 'answer')).toEqual(['Wait.', 'Why It is young.'])
    expect(opens('Wait.\n\n1. Look\n2. Ask', 'guide')).toEqual(['Wait.', 'Look Ask'])
  })

  test('its first section, where nothing stands before it: the checks never come first', () => {
    expect(opens('## Why\n\nIt is young.\n\n## Then\n\nAsk.', 'answer')).toEqual([
      'Why It is young.',
      'Then Ask.',
    ])
    expect(opens('1. Look\n2. Ask\n\n## If not\n\nWait.', 'guide')).toEqual(['Look Ask', 'If not Wait.'])
    expect(opens('1. Look\n2. Ask', 'guide')).toEqual(['Look Ask', ''])
  })
})
