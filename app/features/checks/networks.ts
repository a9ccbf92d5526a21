/** Families of networks whose addresses and transactions look alike: what is right on one EVM chain is on all. */
export const FAMILIES = ['bitcoin', 'evm', 'tron', 'solana', 'xrp', 'litecoin', 'dogecoin'] as const
export type Family = (typeof FAMILIES)[number]

/** How a family writes its addresses in base58 with a checksum of four bytes. */
interface Base58Shape {
  family: Family
  /** Whatever looks like one, mistyped or not. */
  looksLike: RegExp
  /** The first byte of what is encoded. */
  versions: number[]
}

/** Version bytes: https://github.com/bitcoin/bitcoin/blob/master/src/kernel/chainparams.cpp, the same file of
 *  litecoin-project/litecoin and dogecoin/dogecoin, https://developers.tron.network/docs/account and
 *  https://xrpl.org/docs/references/protocol/data-types/base58-encodings. */
export const BASE58_SHAPES: Base58Shape[] = [
  { family: 'bitcoin', looksLike: /^[13][0-9A-Za-z]{24,34}$/, versions: [0x00, 0x05] },
  { family: 'litecoin', looksLike: /^[LM][0-9A-Za-z]{25,34}$/, versions: [0x30, 0x32] },
  { family: 'dogecoin', looksLike: /^[D9A][0-9A-Za-z]{32,34}$/, versions: [0x1e, 0x16] },
  { family: 'tron', looksLike: /^T[0-9A-Za-z]{32,34}$/, versions: [0x41] },
  { family: 'xrp', looksLike: /^r[0-9A-Za-z]{24,34}$/, versions: [0x00] },
]

/** https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki; SLIP-0173 has Litecoin's prefix. */
export const BECH32_PREFIXES: { family: Family; prefix: string }[] = [
  { family: 'bitcoin', prefix: 'bc' },
  { family: 'litecoin', prefix: 'ltc' },
]
