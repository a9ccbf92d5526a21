import { CodeChallengeMethod, type OAuth2Tokens } from 'arctic'
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import type { ProviderConfig } from '~/config.server.ts'
import { LABEL_LENGTH } from '~/features/identities/rules.ts'
import { ask, clientOf, type Exchange, PROVIDER_PATIENCE_MS, tokensFor } from './asking.server.ts'
import type { Agreed, Provider } from './provider.ts'

/** Nothing about the person beyond what tells them apart, and what they may fill the form in with. */
const SCOPES = ['openid', 'profile', 'email']

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata, as far as it is needed. */
const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url({ protocol: /^https?$/ }),
  token_endpoint: z.url({ protocol: /^https?$/ }),
  jwks_uri: z.url({ protocol: /^https?$/ }),
  userinfo_endpoint: z.url({ protocol: /^https?$/ }).optional(),
  /** Basic where it says nothing. */
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
  /** https://www.rfc-editor.org/rfc/rfc9207 */
  authorization_response_iss_parameter_supported: z.boolean().default(false),
})

interface Known {
  authorizationEndpoint: string
  tokenEndpoint: string
  method: Exchange['method']
  userinfoEndpoint: string | undefined
  namesItself: boolean
  keys: JWTVerifyGetKey
}

/** A symmetric one would be signed with what every client of the provider has of it. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']
/** Two clocks that are not quite the same. */
const CLOCK_TOLERANCE_SECONDS = 60

/** https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims */
const person = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  /** Some providers write it in quotes. */
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
})
type Person = z.output<typeof person>

const claims = person.extend({
  nonce: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  /** Seconds since 1970, there where it was asked for. */
  auth_time: z.number().optional(),
})

/** Any provider of OpenID Connect, by what it says of itself: asked once, and again when that did not work. */
export function openIdProvider(config: ProviderConfig, back: string): Provider {
  let known: Promise<Known> | undefined
  const know = () => {
    known ??= discover(config.issuer).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    departure: async ({ state, nonce, verifier, proves }) => {
      const { authorizationEndpoint } = await know()
      const { S256 } = CodeChallengeMethod
      const client = clientOf(config, back)
      const url = client.createAuthorizationURLWithPKCE(authorizationEndpoint, state, S256, verifier, SCOPES)
      url.searchParams.set('nonce', nonce)
      if (proves) {
        url.searchParams.set('prompt', 'login')
        url.searchParams.set('max_age', '0')
      }
      return url
    },
    whose: async (code, agreed, now) => {
      const { tokenEndpoint, userinfoEndpoint, keys, method } = await know()
      const { verifier } = agreed
      const tokens = await tokensFor(config, back, { endpoint: tokenEndpoint, code, verifier, method })
      const said = await verified(tokens.idToken(), { config, keys, agreed, now })
      const isSilent = said.email === undefined && userinfoEndpoint !== undefined
      return identityIn(isSilent ? await personAt(userinfoEndpoint, tokens, said) : said, config)
    },
    namesItself: async () => (await know()).namesItself,
  }
}

/** @throws Error when it does not answer, or speaks for another issuer */
async function discover(issuer: string): Promise<Known> {
  const said = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, metadata)
  if (said.issuer !== issuer) throw new Error(`${issuer} calls itself ${said.issuer}`)
  return {
    authorizationEndpoint: said.authorization_endpoint,
    tokenEndpoint: said.token_endpoint,
    method: methodIn(said.token_endpoint_auth_methods_supported),
    userinfoEndpoint: said.userinfo_endpoint,
    namesItself: said.authorization_response_iss_parameter_supported,
    keys: createRemoteJWKSet(new URL(said.jwks_uri), { timeoutDuration: PROVIDER_PATIENCE_MS }),
  }
}

/** Basic, as the secret does not stand in a body then, unless the provider takes nothing but that. */
const methodIn = (offered: string[]): Exchange['method'] =>
  !offered.includes('client_secret_basic') && offered.includes('client_secret_post')
    ? 'client_secret_post'
    : 'client_secret_basic'

interface Expected {
  config: ProviderConfig
  keys: JWTVerifyGetKey
  agreed: Agreed
  now: Date
}

/** https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 *  @throws Error when the token is another's, for another, over, of another visit, or not signed by the provider */
async function verified(token: string, { config, keys, agreed, now }: Expected): Promise<Person> {
  const { payload } = await jwtVerify(token, keys, {
    issuer: config.issuer,
    audience: config.clientId,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp', 'iat'],
    currentDate: now,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  })
  const said = claims.parse(payload)
  if (said.nonce !== agreed.nonce) throw new Error('The token was made for another visit')
  const isForSeveral = Array.isArray(said.aud) && said.aud.length > 1
  if ((isForSeveral || said.azp !== undefined) && said.azp !== config.clientId)
    throw new Error('The token was given to another client')
  assertLoggedInAnew(said.auth_time, agreed)
  return said
}

/** Somebody who was logged in there already proves nothing by coming back.
 *  https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest, `max_age` */
function assertLoggedInAnew(authTime: number | undefined, { proves }: Agreed) {
  if (!proves) return
  if (authTime === undefined || authTime < proves.since / 1_000 - CLOCK_TOLERANCE_SECONDS)
    throw new Error('Nobody logged in there anew')
}

/** Many tokens say who it is and nothing more.
 *  @throws Error when the answer is about somebody else */
async function personAt(endpoint: string, tokens: OAuth2Tokens, { sub }: Person): Promise<Person> {
  const said = await ask(endpoint, person, { authorization: `Bearer ${tokens.accessToken()}` })
  if (said.sub !== sub) throw new Error('The answer is about somebody else')
  return said
}

function identityIn(said: Person, { issuer }: ProviderConfig) {
  const { sub: subject, email } = said
  const label = said.preferred_username || email || said.name || subject
  return {
    issuer,
    subject,
    label: label.slice(0, LABEL_LENGTH.max),
    ...(said.email_verified && email && { email }),
  }
}
