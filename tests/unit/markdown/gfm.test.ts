import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '~/markdown/render'
import { GFM_DIFFERENCES } from './gfm-differences'
import { examplesOf, type GfmExample } from './gfm-examples'
import { normaliseExpected, normaliseOurs } from './gfm-normalise'
import { sharedData } from './shared-data'

const specification = sharedData('gfm-spec.txt')

const differs = ({ markdown, html }: GfmExample) =>
  normaliseOurs(renderMarkdown(markdown, { idPrefix: 'p1', linkPolicy: 'all' }).html) !==
  normaliseExpected(html)

describe.skipIf(specification === null)('the examples of the GFM specification', () => {
  const examples = examplesOf(specification ?? '')
  const differing = new Set(examples.filter(differs).map(({ number }) => number))

  test('are all 673 read', () => {
    expect(examples).toHaveLength(673)
  })

  test('render as specified, but for the listed differences', () => {
    const unlisted = examples.filter(({ number }) => differing.has(number) && !GFM_DIFFERENCES.has(number))
    expect(unlisted).toEqual([])
  })

  test('differ wherever a difference is listed', () => {
    expect([...GFM_DIFFERENCES.keys()].filter((number) => !differing.has(number))).toEqual([])
  })
})
