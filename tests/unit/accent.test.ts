import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { palettesOf } from '~/features/site/accent.ts'
import { contrast, type Rgb, rgbOf } from '~/features/site/rgb.ts'
import { repositoryRoot } from '../support/shared-file.ts'

const styles = readFileSync(join(repositoryRoot, 'app/ui/styles/tokens.css'), 'utf8')
/** A token's values, of the light theme first. */
const token = (name: string) =>
  [...styles.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(([, hex = '']) => colour(hex))
const colour = (hex: string): Rgb => rgbOf(hex) ?? [Number.NaN, Number.NaN, Number.NaN]

test('contrast is as WCAG counts it', () => {
  expect(contrast(colour('#000000'), colour('#ffffff'))).toBeCloseTo(21, 5)
  expect(contrast(colour('#767676'), colour('#ffffff'))).toBeCloseTo(4.54, 2)
})

describe('the colours of both themes', () => {
  test.each(['#3a49c4', '#14713a', '#b3261e', '#000000', '#6d28d9'])('made from %s can be read', (hex) => {
    const palettes = palettesOf(hex)
    for (const [theme, palette] of [palettes?.light, palettes?.dark].entries()) {
      const accent = colour(palette?.accent ?? '')
      const grounds = ['paper', 'surface', 'sunken'].map((name) => token(name)[theme] ?? accent)
      for (const under of [...grounds, colour(palette?.wash ?? ''), colour(palette?.ink ?? '')])
        expect(contrast(accent, under)).toBeGreaterThanOrEqual(4.5)
    }
    expect(palettes?.light.accent).toBe(hex)
  })

  test.each(['#ffff00', '#ffffff', '#8a94ff', 'blue', '#12'])('are none for %s', (hex) => {
    expect(palettesOf(hex)).toBeNull()
  })
})
