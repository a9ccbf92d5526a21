import {
  base58Bytes,
  checkedBase58,
  evmChecksum,
  isBase58Address,
  isSegwitAddress,
  isXrpAddress,
} from './checksums.ts'
import { BASE58_SHAPES, BECH32_PREFIXES, type Family } from './networks.ts'

export interface Candidate {
  family: Family
  what: 'address' | 'transaction'
  /** `none`: it is written without one, so that a wrong letter cannot be seen. */
  checksum: 'holds' | 'broken' | 'none'
}

export type Recognised =
  /** A recovery phrase or a private key: nothing of it is shown again. */
  | { kind: 'secret'; what: 'phrase' | 'key' }
  | { kind: 'unknown' }
  /** `isKeyAlike`: a private key has the same shape. */
  | { kind: 'known'; candidates: Candidate[]; isKeyAlike: boolean }

/** Recovery phrases have 12 to 24 words (BIP 39). */
const FEWEST_WORDS = 12

/** What a pasted text may be, by its shape and checksum; nothing is asked of any network. */
export function recognise(pasted: string): Recognised {
  const text = pasted.trim()
  if (isPhrase(text)) return { kind: 'secret', what: 'phrase' }
  if (isPrivateKey(text)) return { kind: 'secret', what: 'key' }
  const transactions = transactionsLike(text)
  if (transactions.length > 0) return { kind: 'known', candidates: transactions, isKeyAlike: true }
  const addresses = addressesLike(text)
  // One that is right tells more than others that would be right with another letter.
  const right = addresses.filter(({ checksum }) => checksum !== 'broken')
  const candidates = right.length > 0 ? right : addresses
  return candidates.length > 0 ? { kind: 'known', candidates, isKeyAlike: false } : { kind: 'unknown' }
}

const isPhrase = (text: string) =>
  text.split(/[\s,，、]+/u).filter((word) => /^\p{L}+$/u.test(word)).length >= FEWEST_WORDS

/** Bitcoin's wallet import format (version 0x80, Litecoin 0xb0, Dogecoin 0x9e), and extended private keys. */
const KEY_VERSIONS = [0x80, 0xb0, 0x9e]

function isPrivateKey(text: string): boolean {
  if (/^[xyz]prv[0-9A-Za-z]{100,}$/.test(text)) return true
  if (!/^[0-9A-Za-z]{51,52}$/.test(text)) return false
  const payload = checkedBase58(text)
  return payload !== undefined && payload.length >= 33 && KEY_VERSIONS.includes(payload[0] ?? -1)
}

const HEX_TRANSACTIONS: Family[] = ['bitcoin', 'tron', 'xrp', 'litecoin', 'dogecoin']
const SIGNATURE_BYTES = 64

function transactionsLike(text: string): Candidate[] {
  const families = transactionFamilies(text)
  return families.map((family) => ({ family, what: 'transaction', checksum: 'none' }))
}

function transactionFamilies(text: string): Family[] {
  if (/^0x[0-9a-f]{64}$/i.test(text)) return ['evm']
  if (/^[0-9a-f]{64}$/i.test(text)) return HEX_TRANSACTIONS
  const isSignature = /^[0-9A-Za-z]{64,88}$/.test(text) && base58Bytes(text)?.length === SIGNATURE_BYTES
  return isSignature ? ['solana'] : []
}

function addressesLike(text: string): Candidate[] {
  return [...base58Addresses(text), ...segwitAddresses(text), ...evmAddresses(text), ...solanaAddresses(text)]
}

const checkedBy = (isRight: boolean) => (isRight ? 'holds' : 'broken')

const base58Addresses = (text: string): Candidate[] =>
  BASE58_SHAPES.filter(({ looksLike }) => looksLike.test(text)).map(({ family, versions }) => ({
    family,
    what: 'address',
    checksum: checkedBy((family === 'xrp' ? isXrpAddress : isBase58Address)(text, versions)),
  }))

const segwitAddresses = (text: string): Candidate[] =>
  BECH32_PREFIXES.filter(({ prefix }) => new RegExp(`^${prefix}1[0-9a-z]{6,87}$`, 'i').test(text)).map(
    ({ family, prefix }) => ({
      family,
      what: 'address',
      checksum: checkedBy(isSegwitAddress(text, prefix)),
    }),
  )

const evmAddresses = (text: string): Candidate[] =>
  /^0x[0-9a-f]{40}$/i.test(text) ? [{ family: 'evm', what: 'address', checksum: evmChecksum(text) }] : []

/** A public key of 32 bytes, without a checksum. */
const solanaAddresses = (text: string): Candidate[] =>
  /^[0-9A-Za-z]{32,44}$/.test(text) && base58Bytes(text)?.length === 32
    ? [{ family: 'solana', what: 'address', checksum: 'none' }]
    : []
