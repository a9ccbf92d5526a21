import { OAuth2Client } from 'arctic'
import type { z } from 'zod'
import type { ProviderConfig } from '~/config.server.ts'

/** Somebody waits in front of a blank page meanwhile. */
export const PROVIDER_PATIENCE_MS = 8_000

/** One answer of a provider, in the shape that its documents promise.
 *  @throws Error when it does not come in time, or is another one */
export async function ask<Schema extends z.ZodType>(
  address: string,
  shape: Schema,
  headers: Record<string, string> = {},
): Promise<z.output<Schema>> {
  const answer = await fetch(address, {
    headers: { accept: 'application/json', 'user-agent': 'Askwell', ...headers },
    redirect: 'error',
    signal: AbortSignal.timeout(PROVIDER_PATIENCE_MS),
  })
  if (!answer.ok) throw new Error(`${new URL(address).host} answered ${answer.status}`)
  return shape.parse(await answer.json())
}

/** A client for addresses in browsers. */
export const clientOf = ({ clientId, clientSecret }: ProviderConfig, back: string) =>
  new OAuth2Client(clientId, clientSecret, back)

/** What a code is good for. arctic waits for ever, and sends the client's name and secret without the encoding that
 *  https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 asks for.
 *  @throws Error when the code is refused, or nothing comes in time */
export async function tokensFor(
  { clientId, clientSecret }: ProviderConfig,
  back: string,
  { endpoint, code, verifier }: { endpoint: string; code: string; verifier: string },
) {
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
