import { describe, expect, test } from 'vitest'
import { beginning, ending } from '~/markdown/cuts.ts'
import { excerptOf } from '~/markdown/excerpt.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { condense, diffText } from '~/pages/history/text-diff.ts'

const FAMILY = '👨‍👩‍👧'
/** A letter that does not end. */
const ENDLESS = `a${'\u0301'.repeat(500)}`

describe('a text that is cut', () => {
  test('ends before the letter that would be cut', () => {
    expect(beginning('ab😀cd', 3)).toBe('ab')
    expect(beginning('ab😀cd', 4)).toBe('ab😀')
    expect(beginning(`ab${FAMILY}cd`, 6)).toBe('ab')
    expect(beginning(`ab${FAMILY}cd`, 2 + FAMILY.length)).toBe(`ab${FAMILY}`)
    expect(beginning('ab', 2)).toBe('ab')
    expect(beginning('币安交易', 2)).toBe('币安')
  })

  test('from its end begins with the letter that would be cut', () => {
    expect(ending('ab😀cd', 3)).toBe('😀cd')
    expect(ending('ab😀cd', 2)).toBe('cd')
    expect(ending(`ab${FAMILY}cd`, 4)).toBe(`${FAMILY}cd`)
    expect(ending('ab', 2)).toBe('ab')
  })

  test('is cut within a letter that does not end', () => {
    expect(beginning(ENDLESS, 200)).toHaveLength(200)
    expect(beginning(`${'😀\u0301'.repeat(2)}${'\u{e0100}'.repeat(200)}`, 201).isWellFormed()).toBe(true)
  })
})

test('an excerpt keeps its lines, and says that it goes on', () => {
  expect(excerptOf('One\ntwo 😀 three', 9)).toBe('One\ntwo …')
  expect(excerptOf('One\ntwo', 9)).toBe('One\ntwo')
})

const EMOJI = '😀'.repeat(400)

test('what is left out of a difference, and of the name of a table, cuts no letter', () => {
  for (const before of [`a${EMOJI} b`, `${EMOJI} b`]) {
    const pieces = condense(diffText(`x ${before}`, `y ${before.replace(/b$/, 'c')}`))
    expect(pieces.map(({ kind }) => kind)).toContain('gap')
    for (const { text } of pieces) expect(text.isWellFormed() && !text.includes('\ufffd')).toBe(true)
  }
  for (const head of [`a${EMOJI}`, EMOJI]) {
    const { html } = renderMarkdown(`| ${head} |\n|---|\n| 1 |`, { linkPolicy: 'all', idPrefix: 'p' })
    const label = /aria-label="([^"]*)"/.exec(html)?.[1] ?? ''
    expect([label.isWellFormed(), label.includes('😀')]).toEqual([true, true])
  }
})
