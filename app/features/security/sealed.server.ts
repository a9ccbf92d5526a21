import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** A key for one purpose: what was sealed for one opens for no other. */
const keyFor = (key: Uint8Array, purpose: string) =>
  new Uint8Array(hkdfSync('sha256', key, '', purpose, KEY_BYTES))

/** Nobody without the key reads it, or changes it unnoticed. Base64url: nonce, tag, text. */
export function seal(key: Uint8Array, purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, keyFor(key, purpose), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined for what was altered, or sealed with another key or for another purpose. */
export function unseal(key: Uint8Array, purpose: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined
  const iv = bytes.subarray(0, IV_BYTES)
  const decipher = createDecipheriv(CIPHER, keyFor(key, purpose), iv, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    )
  } catch {
    return undefined
  }
}

/** Nobody without the key makes it, or makes it for another text or purpose. 43 characters of base64url. */
export const sign = (key: Uint8Array, purpose: string, text: string) =>
  createHmac('sha256', keyFor(key, purpose)).update(text).digest('base64url')

/** What a cookie holds, and what the table keeps of it. */
export const newCookieToken = () => randomBytes(24).toString('base64url')
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
