import { expect, test } from 'vitest'
import { condense, diffText, type Piece } from '~/pages/history/text-diff.ts'

const SIGNS = { same: '', added: '+', removed: '-', gap: '~' }
const shown = (pieces: Piece[]) => pieces.map(({ kind, text }) => `${SIGNS[kind]}${text}`)
const without = (pieces: Piece[], kind: Piece['kind']) =>
  pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text)).join('')

test('whole words are told, not letters', () => {
  expect(shown(diffText('wait for 12 confirmations', 'wait for 20 confirmations'))).toEqual([
    'wait for ',
    '-12',
    '+20',
    ' confirmations',
  ])
})

test('Han is compared by character', () => {
  expect(shown(diffText('需要十二个确认', '需要二十个确认'))).toEqual(['需要', '-十', '二', '+十', '个确认'])
})

test('a sentence that was written anew is one change, not confetti', () => {
  const pieces = diffText(
    'Compare it with the address on your page.',
    'Open the explorer and look at the amount.',
  )
  expect(pieces.length).toBeLessThanOrEqual(6)
})

test.for([
  ['', 'new'],
  ['old', ''],
  ['a\n\nb c', 'a\nb  c\n'],
  ['充值 TRC20，已确认。', '提现 TRC20, 已到账！'],
  ['x '.repeat(3_000), 'y z '.repeat(3_000)],
])('the pieces put together are the two texts: %#', ([before = '', after = '']) => {
  const pieces = diffText(before, after)
  expect(without(pieces, 'added')).toBe(before)
  expect(without(pieces, 'removed')).toBe(after)
})

test('two long texts with nothing in common are compared in no time', () => {
  const before = Array.from({ length: 6_000 }, (_, index) => `a${index}`).join(' ')
  const after = Array.from({ length: 6_000 }, (_, index) => `b${index}`).join('-')
  const start = performance.now()
  diffText(before, after)
  expect(performance.now() - start).toBeLessThan(2_000)
})

test('long stretches that stayed are left out, but for what stands next to a change', () => {
  const long = 'all of this stayed as it was '.repeat(40)
  const pieces = condense(diffText(`${long}12 ${long}`, `${long}20 ${long}`))
  expect(pieces.map((piece) => piece.kind)).toEqual(['gap', 'same', 'removed', 'added', 'same', 'gap'])
  expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThan(200)
})
