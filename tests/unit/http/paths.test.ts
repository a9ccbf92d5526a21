import { expect, test } from 'vitest'
import { ownPath } from '~/http/paths.ts'
import { isFullRun, seeded } from '../../support/sampling.ts'

const OURS = 'https://forum.example'
const PIECES = [
  ...['/', '//', '\\', '/\\', '\\\\', '.', '..', '/.', '/..', ':', '@', '?', '#', ';', '&', '=', ' ', '%'],
  ...['\0', '\t', '\n', '\r', '\u0001', '\u007f', '\u00a0', '\u200b', '\u2028', '／', '＼', '。', '\ud800'],
  ...['%2f', '%2F', '%5c', '%00', '%0d%0a', '%09', '%2e', '%252f', '%E0%A4%A'],
  ...[
    'http:',
    'https:',
    'javascript:',
    'data:',
    'JaVaScRiPt:',
    'evil.example',
    'forum.example',
    'here.invalid',
    'a',
  ],
  ...['http://evil.example', '//evil.example', '/\\evil.example', 'user@evil.example', '[::1]', 'x/y?z=1#w'],
]
const count = isFullRun ? 500_000 : 20_000

test('whatever `next` says, a browser stays on this site', () => {
  const random = seeded(20260302)
  const piece = () => PIECES[Math.floor(random() * PIECES.length)]
  let kept = 0
  for (let made = 0; made < count; made++) {
    const next = Array.from({ length: 1 + Math.floor(random() * 6) }, piece).join('')
    const path = ownPath(random() < 0.5 ? `/${next}` : next)
    const shown = JSON.stringify([next, path])
    expect(new URL(path, OURS).origin, shown).toBe(OURS)
    expect(path, shown).toMatch(/^\/(?![/\\])/)
    expect(
      [...path].some((letter) => letter < ' ' || letter === '\x7f'),
      shown,
    ).toBe(false)
    // Once more, as when the page carries it along.
    expect(ownPath(path), shown).toBe(path)
    if (path !== '/') kept += 1
  }
  // A guard that refuses everything is none.
  expect(kept).toBeGreaterThan(count / 20)
  expect(ownPath('/questions/1/a?sort=new#answer-2')).toBe('/questions/1/a?sort=new#answer-2')
})
