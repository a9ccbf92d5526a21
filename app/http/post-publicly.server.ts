import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Message } from '~/features/webhooks/message.server.ts'
import { isPublicAddress } from './public-address.ts'

/** A program answers a short message within this, or is asked again later. */
const TIMEOUT_MS = 10_000

export interface Network {
  resolve(host: string): Promise<{ address: string; family: number }[]>
  isAllowed(address: string): boolean
  /** Whom to trust beside the usual authorities. */
  authority?: string
  timeoutMs: number
}

const INTERNET: Network = {
  resolve: (host) => lookup(host, { all: true }),
  isAllowed: isPublicAddress,
  timeoutMs: TIMEOUT_MS,
}

/** Sends a message to an address that an admin has set, over https and to the public internet only. The name is
 *  resolved once, and the addresses that were looked at are the ones connected to: a name that answers differently
 *  the second time leads nowhere. Redirects are not followed.
 *  @throws Error when it was not taken, in words that repeat nothing of the message */
export async function postPublicly(message: Message, network: Network = INTERNET): Promise<void> {
  const url = new URL(message.url)
  if (url.protocol !== 'https:') throw new Error('the address is not https')
  const addresses = await publicAddressesOf(url.hostname.replace(/^\[|\]$/g, ''), network)
  const status = await send(message, url, addresses, network)
  if (status < 200 || status > 299) throw new Error(`the other side answered ${status}`)
}

async function publicAddressesOf(host: string, network: Network) {
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await network.resolve(host)
  const [first] = addresses
  if (!first || !addresses.every(({ address }) => network.isAllowed(address)))
    throw new Error('the address is not a public one')
  return [first, ...addresses.slice(1)] as const
}

type Addresses = Awaited<ReturnType<typeof publicAddressesOf>>

function send({ headers, body }: Message, url: URL, addresses: Addresses, network: Network): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        lookup: pinnedTo(addresses),
        signal: AbortSignal.timeout(network.timeoutMs),
        ca: network.authority,
      },
      (response) => {
        // Only whether it was taken counts: what it says is not read.
        resolve(response.statusCode ?? 0)
        response.destroy()
      },
    )
    sending.on('error', reject)
    sending.end(body)
  })
}

const pinnedTo =
  (addresses: Addresses): LookupFunction =>
  (_host, { all }, found) => {
    if (all) found(null, [...addresses])
    else found(null, addresses[0].address, addresses[0].family)
  }
