import { z } from 'zod'
import { isPlainHttps } from '../settings/address-template.ts'

/** Standard Webhooks: 24 to 64 random bytes in base64, `whsec_` in front or not. */
const SECRET = /^(whsec_)?[A-Za-z0-9+/]{32,86}={0,2}$/
const hasRightLength = (secret: string) => {
  const { length } = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return length >= 24 && length <= 64
}

/** Longer than any that is typed or pasted on purpose. */
const ADDRESS_LENGTH = 300
const line = z.string().trim().max(ADDRESS_LENGTH)

/** Where signed messages go. */
export const webhookUrl = line.refine(isPlainHttps, 'support.url_shape')
export const webhookSecret = line.refine(
  (text) => SECRET.test(text) && hasRightLength(text),
  'support.secret_shape',
)
