import { BlockList, isIP } from 'node:net'

export interface TrustedProxies {
  has(address: string): boolean
}

/** @throws Error naming the entry of TRUSTED_PROXIES that is no address or range. */
export function trustedProxies(entries: string[]): TrustedProxies {
  if (entries.length === 0) return { has: () => false }
  const list = new BlockList()
  for (const entry of entries) addEntry(list, entry)
  return {
    has: (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6'),
  }
}

function addEntry(list: BlockList, entry: string) {
  const [address = '', bits] = entry.split('/')
  const family = isIP(address)
  const length = Number(bits)
  const badLength = bits !== undefined && !(length >= 0 && length <= (family === 4 ? 32 : 128))
  if (family === 0 || badLength) throw new Error(`TRUSTED_PROXIES: ${entry} is no address or range`)
  if (bits === undefined) list.addAddress(address, family === 4 ? 'ipv4' : 'ipv6')
  else list.addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6')
}

/** `::ffff:10.0.0.1` is how a socket for both families names 10.0.0.1. */
const plain = (address: string) => (address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address)

/** From the right of X-Forwarded-For, the first that is not one of our proxies: what stands further left
 *  anybody may have written. */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: TrustedProxies) {
  let address = plain(peer)
  const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()))
  while (trusted.has(address)) {
    const next = hops.pop()
    if (next === undefined || isIP(next) === 0) break
    address = next
  }
  return address
}
