import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { freePort } from './free-port.ts'

/** Speaks OpenID Connect as Google documents it, and GitHub's OAuth and API, and says whatever a test wants. */
export class RogueProvider {
  /** Claims over those of a proper token. */
  claims: JWTPayload = {}
  signedBy: 'itself' | 'somebody else' = 'itself'
  /** What its token endpoint was sent. */
  readonly asked: URLSearchParams[] = []
  nonce = ''
  /** Of the last request for a token. */
  authorization: string | undefined
  /** What it says that its token endpoint takes. */
  methods: string[] | undefined

  private constructor(
    readonly issuer: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(clientId: string, now: Date): Promise<RogueProvider> {
    const port = await freePort()
    const [own, others] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
    const issuer = `http://localhost:${port}`
    const jwk = { ...(await exportJWK(own.publicKey)), alg: 'RS256', kid: 'one' }
    const seconds = Math.floor(now.getTime() / 1_000)
    const token = async () => {
      const proper = {
        iss: issuer,
        aud: clientId,
        sub: '7',
        iat: seconds,
        exp: seconds + 600,
        nonce: rogue.nonce,
      }
      const { privateKey } = rogue.signedBy === 'itself' ? own : others
      const signed = new SignJWT({ ...proper, ...rogue.claims }).setProtectedHeader({
        alg: 'RS256',
        kid: 'one',
      })
      return signed.sign(privateKey)
    }
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        ...(rogue.methods && { token_endpoint_auth_methods_supported: rogue.methods }),
      }),
      '/keys': () => ({ keys: [jwk] }),
      '/token': async () => ({ access_token: 'opaque', token_type: 'Bearer', id_token: await token() }),
      '/login/oauth/access_token': () => ({ access_token: 'gho', token_type: 'bearer', scope: 'user:email' }),
      '/api/user': () => ({ id: 583231, login: 'octocat' }),
      '/api/user/emails': () => [
        { email: 'old@example.com', primary: false, verified: true },
        { email: 'octocat@example.com', primary: true, verified: true },
      ],
    }
    const server = createServer(async (request, response) => {
      const answer = answers[(request.url ?? '').split('?')[0] ?? '']
      if (request.method === 'POST') {
        rogue.asked.push(new URLSearchParams(await text(request)))
        rogue.authorization = request.headers.authorization
      }
      const isShut = request.url?.startsWith('/api/') && request.headers.authorization !== 'Bearer gho'
      response.statusCode = !answer ? 404 : isShut ? 401 : 200
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer && !isShut ? await answer() : {}))
    })
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
    const rogue = new RogueProvider(issuer, async () => {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    })
    return rogue
  }
}
