import { type Palette, palettesOf } from '~/features/site/accent.ts'
import { accent } from '~/features/site/settings.server.ts'

/** Where the sheet with the forum's own colours is; null where it has the usual ones. Another colour is another
 *  address, so that a page and its sheet belong together. */
export const styleAddress = () => (accent.value === null ? null : `/site.css?accent=${accent.value.slice(1)}`)

/** Tokens of app/ui/styles/tokens.css. */
const tokens = ({ accent, ink, wash }: Palette) =>
  `--accent:${accent};--accent-ink:${ink};--accent-wash:${wash}`

export function siteStyle(): string {
  const palettes = accent.value === null ? null : palettesOf(accent.value)
  if (!palettes) return ''
  const [light, dark] = [tokens(palettes.light), tokens(palettes.dark)]
  return `:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}
:root[data-theme="dark"]{${dark}}
`
}
