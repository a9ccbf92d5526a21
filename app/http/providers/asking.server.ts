import { OAuth2Client, OAuth2Tokens } from 'arctic'
import { z } from 'zod'
import type { ProviderConfig } from '~/config.server.ts'

/** Somebody waits in front of a blank page meanwhile. */
export const PROVIDER_PATIENCE_MS = 8_000

/** One answer of a provider, in the shape that its documents promise.
 *  @throws Error when it does not come in time, or is another one */
export async function ask<Schema extends z.ZodType>(
  address: string,
  shape: Schema,
  headers: Record<string, string> = {},
  body?: URLSearchParams,
): Promise<z.output<Schema>> {
  const answer = await fetch(address, {
    headers: { accept: 'application/json', 'user-agent': 'Askwell', ...headers },
    ...(body && { method: 'POST', body }),
    redirect: 'error',
    signal: AbortSignal.timeout(PROVIDER_PATIENCE_MS),
  })
  if (!answer.ok) throw new Error(`${new URL(address).host} answered ${answer.status}`)
  return shape.parse(await answer.json())
}

/** A client for addresses in browsers. */
export const clientOf = ({ clientId, clientSecret }: ProviderConfig, back: string) =>
  new OAuth2Client(clientId, clientSecret, back)

/** Where a code is taken to, and how we say there who we are. */
export interface Exchange {
  endpoint: string
  code: string
  verifier: string
  /** https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication */
  method: 'client_secret_basic' | 'client_secret_post'
}

/** What a code is good for. arctic waits for ever, and sends the client's name and secret without the encoding that
 *  https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 asks for.
 *  @throws Error when the code is refused, or nothing comes in time */
export async function tokensFor(
  { clientId, clientSecret }: ProviderConfig,
  back: string,
  { endpoint, code, verifier, method }: Exchange,
) {
  if (method === 'client_secret_post') {
    const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: back }
    const body = new URLSearchParams({ ...form, client_id: clientId, client_secret: clientSecret })
    return new OAuth2Tokens(await ask(endpoint, z.looseObject({}), {}, body))
  }
  const client = new OAuth2Client(encodeURIComponent(clientId), encodeURIComponent(clientSecret), back)
  return inTime(client.validateAuthorizationCode(endpoint, code, verifier))
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), PROVIDER_PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
