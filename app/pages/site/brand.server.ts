import { logo } from '~/features/brand/logo.server.ts'
import { accent } from '~/features/site/settings.server.ts'
import type { ShellData } from '~/ui/shell/shell-data.ts'
import { siteName } from '~/ui/site-name.ts'

/** Of app/ui/styles/tokens.css, in the light. */
const USUAL_ACCENT = '#3a49c4'
const PAPER = '#faf9f7'

const addressOf = (kind: 'logo' | 'icon192' | 'icon512', hash: string) => `/brand/${kind}-${hash}.png`

/** The logo for the head of every page. */
export function shownLogo(): ShellData['site']['logo'] {
  if (logo.value === null) return null
  const { hash, width, height, saysName } = logo.value
  return { src: addressOf('logo', hash), icon: addressOf('icon192', hash), width, height, saysName }
}

/** What phones need to put the forum among their apps: https://www.w3.org/TR/appmanifest/ */
export function manifest(language: string) {
  const hash = logo.value?.hash
  const icons = hash
    ? [
        { src: addressOf('icon192', hash), sizes: '192x192', type: 'image/png' },
        { src: addressOf('icon512', hash), sizes: '512x512', type: 'image/png' },
      ]
    : [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }]
  return {
    ...{ id: '/', start_url: '/', scope: '/', display: 'minimal-ui', lang: language },
    ...{ name: siteName(), short_name: siteName() },
    ...{ theme_color: accent.value ?? USUAL_ACCENT, background_color: PAPER },
    icons,
  }
}
