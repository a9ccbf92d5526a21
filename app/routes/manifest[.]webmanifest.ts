import { defaultLanguage } from '~/features/site/settings.server.ts'
import { manifest } from '~/pages/site/brand.server.ts'

/** The same for everybody: what is installed stays when its owner changes the language. */
export function loader() {
  return new Response(JSON.stringify(manifest(defaultLanguage.value)), {
    headers: {
      'Content-Type': 'application/manifest+json; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
