import { sha256 } from '@noble/hashes/sha2.js'
import { base32, base58, base58xrp } from '@scure/base'
import { type Finding, placeOf } from './finding.ts'

type Codec = Pick<typeof base58, 'decode'>

const CHECKSUM_BYTES = 4

function decoded(codec: Codec, text: string): Uint8Array | undefined {
  try {
    return codec.decode(text)
  } catch {
    return undefined
  }
}

/** What a base58check text says: its checksum is the double SHA-256's first four bytes. */
function checked(text: string, codec: Codec): Uint8Array | undefined {
  const bytes = decoded(codec, text)
  if (!bytes || bytes.length <= CHECKSUM_BYTES) return undefined
  const payload = bytes.subarray(0, -CHECKSUM_BYTES)
  const expected = sha256(sha256(payload))
  return bytes.subarray(-CHECKSUM_BYTES).every((byte, at) => byte === expected[at]) ? payload : undefined
}

/** Version bytes of extended private keys: BIP-32's two (xprv, tprv) and those of SLIP-132 (y, z, Y, Z, u, v, U, V):
 *  https://github.com/satoshilabs/slips/blob/master/slip-0132.md. Litecoin's and Dogecoin's at the end. */
const EXTENDED = new Set([
  ...[0x0488ade4, 0x04358394, 0x049d7878, 0x04b2430c, 0x0295b005, 0x02aa7a99],
  ...[0x044a4e28, 0x045f18bc, 0x024285b5, 0x02575048, 0x019d9cfe, 0x02fac398],
])
const EXTENDED_BYTES = 78

function isExtended(text: string): boolean {
  const payload = checked(text, base58)
  if (payload?.length !== EXTENDED_BYTES) return false
  return EXTENDED.has(new DataView(payload.buffer, payload.byteOffset).getUint32(0))
}

/** First bytes in the wallet import format: Bitcoin and its test networks, Litecoin, Dogecoin, Dash:
 *  https://en.bitcoin.it/wiki/Wallet_import_format. */
const IMPORT_VERSIONS = new Set([0x80, 0xef, 0xb0, 0x9e, 0xcc])

/** A key of 32 bytes, and one more byte that says that its public key is a short one. */
function isImportFormat(text: string): boolean {
  const payload = checked(text, base58)
  if (!payload || !IMPORT_VERSIONS.has(payload[0] ?? -1)) return false
  return payload.length === 33 || (payload.length === 34 && payload[33] === 1)
}

/** XRP's family seed: 16 bytes after 0x21: https://xrpl.org/docs/references/protocol/data-types/base58-encodings. */
function isFamilySeed(text: string): boolean {
  const payload = checked(text, base58xrp)
  return payload?.length === 17 && payload[0] === 0x21
}

/** Stellar's secret seed: 0x90, 32 bytes, CRC-16/XMODEM, little endian:
 *  https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md. */
function isStellarSeed(text: string): boolean {
  const bytes = decoded(base32, text)
  if (bytes?.length !== 35 || bytes[0] !== 0x90) return false
  return crc16(bytes.subarray(0, 33)) === ((bytes[34] ?? 0) << 8) + (bytes[33] ?? 0)
}

function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff
  }
  return crc
}

/** By length: the codecs take time that grows with its square, and no key has another one. */
const FORMATS: Partial<Record<number, (text: string) => boolean>> = {
  29: isFamilySeed,
  51: isImportFormat,
  52: isImportFormat,
  56: isStellarSeed,
  111: isExtended,
}

/** Private keys whose format and checksum are right. */
export function findKeys(text: string): Finding<'key'>[] {
  return [...text.matchAll(/[0-9A-Za-z]+/g)]
    .filter(([word]) => FORMATS[word.length]?.(word) ?? false)
    .map((match) => ({ kind: 'key', ...placeOf(match) }))
}
