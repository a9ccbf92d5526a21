import type { Config, ProviderConfig } from '~/config.server.ts'
import { fail } from '~/errors.ts'
import type { ProviderSlug } from '~/features/identities/identity.ts'
import { gitHubProvider } from './github.server.ts'
import { openIdProvider } from './openid.server.ts'
import type { Provider } from './provider.ts'

export type Providers = ReturnType<typeof openProviders>

/** Who is asked who people are, for as long as the server runs. */
export function openProviders({ providers, origin }: Config) {
  const open = new Map(providers.map((config) => [config.slug, { config, ...opened(config, origin) }]))
  return {
    /** @throws AppError `identities.no_provider` 404 */
    get: (slug: string | undefined) => open.get(slug as ProviderSlug) ?? fail('identities.no_provider', 404),
  }
}

function opened(config: ProviderConfig, origin: string): Provider {
  const back = `${origin}/login/with/${config.slug}/back`
  return config.protocol === 'github' ? gitHubProvider(config, back) : openIdProvider(config, back)
}
