import { fail } from '~/errors.ts'

/** A body of 30,000 Han characters is 270 kB as a URL-encoded form; the rest is room for facts and tags. */
export const MAX_FORM_BYTES = 1_000_000

const FORM_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data'])
const PAGE_METHODS = new Set(['GET', 'HEAD', 'POST'])

/** @throws AppError `http.method_not_allowed` 400 · `http.too_large` 413 · `http.wrong_content_type` 415 */
export function assertFormRequest(
  method: string,
  contentType: string | undefined,
  length: string | undefined,
) {
  if (!PAGE_METHODS.has(method)) fail('http.method_not_allowed', 400)
  if (method !== 'POST') return
  if (Number(length) > MAX_FORM_BYTES) fail('http.too_large', 413)
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  if (!type || !FORM_TYPES.has(type)) fail('http.wrong_content_type', 415)
}
