import { CodeChallengeMethod } from 'arctic'
import { z } from 'zod'
import type { ProviderConfig } from '~/config.server.ts'
import { ask, clientOf, tokensFor } from './asking.server.ts'
import type { Provider } from './provider.ts'

/** To read the address that is verified. https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
const SCOPES = ['user:email']

const user = z.object({ id: z.number().int(), login: z.string() })
const emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/** GitHub speaks OAuth alone: who it is, is asked of its API.
 *  https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps */
export function gitHubProvider(
  config: Extract<ProviderConfig, { protocol: 'github' }>,
  back: string,
): Provider {
  const { issuer, api } = config
  return {
    departure: async ({ state, verifier }) => {
      const endpoint = `${issuer}/login/oauth/authorize`
      const { S256 } = CodeChallengeMethod
      return clientOf(config, back).createAuthorizationURLWithPKCE(endpoint, state, S256, verifier, SCOPES)
    },
    whose: async (code, { verifier }) => {
      const endpoint = `${issuer}/login/oauth/access_token`
      const tokens = await tokensFor(config, back, {
        ...{ endpoint, code, verifier },
        method: 'client_secret_basic',
      })
      const headers = { authorization: `Bearer ${tokens.accessToken()}` }
      const { id, login } = await ask(`${api}/user`, user, headers)
      const addresses = await ask(`${api}/user/emails`, emails, headers)
      const email = addresses.find(({ primary, verified }) => primary && verified)?.email
      return { issuer, subject: String(id), label: login, email }
    },
    namesItself: async () => false,
  }
}
