import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58, base58xrp, bech32, bech32m } from '@scure/base'

const CHECKSUM_BYTES = 4
/** Version byte and a hash of twenty bytes. */
const ADDRESS_BYTES = 21

type Alphabet = typeof base58

/** The bytes of a base58 text; undefined where a letter is in it that base58 leaves out (0, O, I, l). */
export function base58Bytes(text: string, alphabet: Alphabet = base58): Uint8Array | undefined {
  try {
    return alphabet.decode(text)
  } catch {
    return undefined
  }
}

/** What a base58 text says once its checksum, the double SHA-256's first four bytes, was found right. */
export function checkedBase58(text: string, alphabet: Alphabet = base58): Uint8Array | undefined {
  const bytes = base58Bytes(text, alphabet)
  if (!bytes || bytes.length <= CHECKSUM_BYTES) return undefined
  const payload = bytes.subarray(0, -CHECKSUM_BYTES)
  const expected = sha256(sha256(payload)).subarray(0, CHECKSUM_BYTES)
  return expected.every((byte, index) => byte === bytes[payload.length + index]) ? payload : undefined
}

export const isBase58Address = (text: string, versions: number[], alphabet: Alphabet = base58) => {
  const payload = checkedBase58(text, alphabet)
  return payload?.length === ADDRESS_BYTES && versions.includes(payload[0] ?? -1)
}

/** XRP's letters are Bitcoin's in another order. */
export const isXrpAddress = (text: string, versions: number[]) => isBase58Address(text, versions, base58xrp)

/** Bech32 with version 0, Bech32m above it (BIP 173, BIP 350): lengths as each version has them. */
export function isSegwitAddress(text: string, prefix: string): boolean {
  return isSegwit(text, prefix, 'bech32') || isSegwit(text, prefix, 'bech32m')
}

function isSegwit(text: string, prefix: string, encoding: 'bech32' | 'bech32m'): boolean {
  const codec = encoding === 'bech32' ? bech32 : bech32m
  try {
    const { prefix: found, words } = codec.decode(text as `${string}1${string}`)
    const [version = -1, ...program] = words
    const { length } = codec.fromWords(program)
    if (found !== prefix || version > 16) return false
    if (encoding === 'bech32') return version === 0 && (length === 20 || length === 32)
    return version >= 1 && length >= 2 && length <= 40
  } catch {
    return false
  }
}

/** Capitals are the checksum (EIP-55): https://eips.ethereum.org/EIPS/eip-55. Without any, or with nothing else,
 *  there is none. */
export function evmChecksum(address: string): 'holds' | 'broken' | 'none' {
  const digits = address.slice(2)
  const small = digits.toLowerCase()
  if (digits === small || digits === digits.toUpperCase()) return 'none'
  const hash = keccak_256(new TextEncoder().encode(small))
  const isCapital = (index: number) => (((hash[index >> 1] ?? 0) >> (index % 2 === 0 ? 4 : 0)) & 0xf) >= 8
  const right = [...small].map((digit, index) => (isCapital(index) ? digit.toUpperCase() : digit)).join('')
  return right === digits ? 'holds' : 'broken'
}
