import { BLACK, contrast, hexOf, mixed, type Rgb, rgbOf, WHITE } from './rgb.ts'

/** Of text on its ground: WCAG 2.2 AA. */
const LEAST_CONTRAST = 4.5

/** What stands under links and buttons, as app/ui/styles/tokens.css has it: paper, surface, sunken. */
const LIGHT_GROUNDS: Rgb[] = [[250, 249, 247], WHITE, [243, 241, 237]]
const DARK_SURFACE: Rgb = [28, 27, 25]
const DARK_GROUNDS: Rgb[] = [[20, 19, 18], DARK_SURFACE, [35, 33, 32]]
const WASH = { light: 0.08, dark: 0.2 }

export interface Palette {
  accent: string
  ink: string
  wash: string
}

/** The colours of both themes from the one that an admin chose; null where some text would be too faint to read. In
 *  the dark it is as much lighter as reading takes, the same hue. */
export function palettesOf(hex: string): { light: Palette; dark: Palette } | null {
  const chosen = rgbOf(hex)
  if (!chosen) return null
  const light = paletteOf(chosen, { ink: WHITE, base: WHITE, wash: WASH.light }, LIGHT_GROUNDS)
  const dark = lightened(chosen)
  return light && dark ? { light, dark } : null
}

interface Setting {
  /** On a filled button. */
  ink: Rgb
  /** What the wash is mixed with, and how much of the colour is in it. */
  base: Rgb
  wash: number
}

function paletteOf(accent: Rgb, { ink, base, wash }: Setting, grounds: readonly Rgb[]): Palette | null {
  const washed = mixed(accent, base, wash)
  const under = [...grounds, washed, ink]
  const isReadable = under.every((ground) => contrast(accent, ground) >= LEAST_CONTRAST)
  return isReadable ? { accent: hexOf(accent), ink: hexOf(ink), wash: hexOf(washed) } : null
}

/** White is always light enough: some step is. */
function lightened(chosen: Rgb): Palette | null {
  const ink = mixed(chosen, BLACK, 0.2)
  for (let white = 0; white <= 1; white += 0.05) {
    const palette = paletteOf(
      mixed(WHITE, chosen, white),
      { ink, base: DARK_SURFACE, wash: WASH.dark },
      DARK_GROUNDS,
    )
    if (palette) return palette
  }
  return null
}
