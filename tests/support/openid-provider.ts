import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair } from 'jose'
import type Provider from 'oidc-provider'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import { takeComplaints } from './complaints.ts'
import { freePort } from './free-port.ts'

export const CLIENT = { id: 'askwell', secret: 'a secret of + tests & nobody %' }

/** A real provider of OpenID Connect, for one test: whoever logs in there as `lin` is lin@corp.example. */
export interface OpenIdProvider {
  issuer: string
  stop(): Promise<void>
}

export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const provider = new (await providerClass())(issuer, await configuration())
  // Whoever asks is on another port in each test.
  provider.Client.prototype.redirectUriAllowed = (uri) => new URL(uri).pathname === '/login/with/oidc/back'
  const talk = provider.callback()
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/')) void logInThere(provider, request, response)
    else void talk(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { issuer, stop }
}

/** It warns of every Node but the newest ones, the oldest that we run on too. */
async function providerClass(): Promise<typeof Provider> {
  const said = takeComplaints()
  const module = await import('oidc-provider')
  const others = takeComplaints().filter((complaint) => !complaint.includes('Unsupported runtime'))
  if (said.length + others.length > 0) throw new Error([...said, ...others].join('\n'))
  return module.default
}

async function configuration(): Promise<ConstructorParameters<typeof Provider>[1]> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const redirect_uris = ['http://localhost/login/with/oidc/back']
  return {
    adapter: Kept,
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris }],
    claims: { email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => claimsOf(id) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomUUID() }] },
    loadExistingGrant: agreeToAll,
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  }
}

const claimsOf = (sub: string) => ({
  sub,
  email: `${sub}@corp.example`,
  email_verified: true,
  name: `Somebody ${sub}`,
  preferred_username: sub,
})

const agreeToAll: NonNullable<ConstructorParameters<typeof Provider>[1]>['loadExistingGrant'] = async ({
  oidc,
}) => {
  const { client, provider, session } = oidc
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
  grant.addOIDCScope('openid profile email')
  await grant.save()
  return grant
}

/** Its log-in page: a name, and a way to stop. */
async function logInThere(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html').end(LOG_IN_PAGE)
    return
  }
  const form = new URLSearchParams(await text(request))
  const result = form.has('stop')
    ? { error: 'access_denied' }
    : { login: { accountId: form.get('name') ?? '' } }
  await provider.interactionFinished(request, response, result)
}

const LOG_IN_PAGE = `<!doctype html><html lang="en"><title>Corp</title><h1>Corp</h1><form method="post">
<label>Name <input name="name"></label><button>Log in</button><button name="stop" value="1">Stop</button></form></html>`

const kept = new Map<string, AdapterPayload>()

/** As the package's own, which complains that it is for development. */
class Kept implements Adapter {
  constructor(readonly name: string) {}
  #key = (id: string) => `${this.name} ${id}`
  async upsert(id: string, payload: AdapterPayload) {
    kept.set(this.#key(id), payload)
  }
  find = async (id: string) => kept.get(this.#key(id))
  findByUid = async (uid: string) => [...kept.values()].find((payload) => payload.uid === uid)
  findByUserCode = async () => undefined
  async consume(id: string) {
    const payload = kept.get(this.#key(id))
    if (payload) payload.consumed = Date.now()
  }
  async destroy(id: string) {
    kept.delete(this.#key(id))
  }
  async revokeByGrantId(grantId: string) {
    for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key)
  }
}
