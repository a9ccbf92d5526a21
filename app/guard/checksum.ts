import { sha256 } from '@noble/hashes/sha2.js'

/** Words of a phrase: https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki. */
export const PHRASE_LENGTHS = [12, 15, 18, 21, 24] as const
const WORD_BITS = 11

/** Whether a phrase's last bits are the first ones of its entropy's SHA-256. `numbers` are words' numbers in their
 *  list, as many as PHRASE_LENGTHS allows. One of 16 to 256 random phrases is right by chance. */
export function hasValidChecksum(numbers: readonly number[]): boolean {
  const checksumBits = numbers.length / 3
  const entropy = new Uint8Array((numbers.length * WORD_BITS - checksumBits) / 8)
  let checksum = 0
  let bits = 0
  let filled = 0
  let at = 0
  for (const number of numbers) {
    bits = (bits << WORD_BITS) | number
    filled += WORD_BITS
    while (filled >= 8 && at < entropy.length) {
      filled -= 8
      entropy[at++] = bits >> filled
      bits &= (1 << filled) - 1
    }
    checksum = bits
  }
  return checksum === (sha256(entropy)[0] ?? 0) >> (8 - checksumBits)
}
