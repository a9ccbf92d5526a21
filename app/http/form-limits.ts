import { fail } from '~/errors.ts'
import { MAX_PICTURE_BYTES } from '~/features/uploads/rules.ts'

/** A body of 30,000 Han characters is 270 kB as a URL-encoded form; the rest is room for facts and tags. */
export const MAX_FORM_BYTES = 1_000_000
export const MAX_PICTURE_FORM_BYTES = MAX_FORM_BYTES + MAX_PICTURE_BYTES

const FORM_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data'])
/** Forms that carry a picture as well. They are read as they arrive. */
const TAKES_PICTURES = [
  /^\/uploads$/,
  /^\/questions\/(?:ask|\d+\/(?:answers|edit))$/,
  /^\/answers\/\d+\/edit$/,
  /^\/mod\/faq\/(?:new|\d+|promote\/\d+(?:\/into\/\d+)?)$/,
  /^\/admin\/site$/,
]
const PAGE_METHODS = new Set(['GET', 'HEAD', 'POST'])

/** Of the form at an address. */
export const maxBytesAt = (path: string) =>
  TAKES_PICTURES.some((address) => address.test(path)) ? MAX_PICTURE_FORM_BYTES : MAX_FORM_BYTES

/** @throws AppError `http.method_not_allowed` 400 · `http.too_large` 413 · `http.wrong_content_type` 415 */
export function assertFormRequest(
  method: string,
  contentType: string | undefined,
  length: string | undefined,
  path: string,
) {
  if (!PAGE_METHODS.has(method)) fail('http.method_not_allowed', 400)
  if (method !== 'POST') return
  if (Number(length) > maxBytesAt(path)) fail('http.too_large', 413)
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  if (!type || !FORM_TYPES.has(type)) fail('http.wrong_content_type', 415)
}
