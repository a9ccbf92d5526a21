import { createHash } from 'node:crypto'
import { fail } from '~/errors.ts'
import { emblem } from '../uploads/emblem.server.ts'
import { formatOf } from '../uploads/sniff.ts'
import { ICON_SIDES, LOGO_BOX, MAX_LOGO_BYTES } from './rules.ts'

/** The logo as it is shown, and square icons of it, all PNG.
 *  @throws AppError `brand.too_large` 413 · `brand.not_a_logo` 415 · `uploads.too_many_pixels`, `uploads.damaged` 422 */
export async function drawLogo(bytes: Uint8Array) {
  const refuse = (code: string, status: 413 | 415) => fail(code, status, { fields: { picture: [code] } })
  if (bytes.length > MAX_LOGO_BYTES) refuse('brand.too_large', 413)
  const format = formatOf(bytes)
  if (format !== 'png' && format !== 'webp') refuse('brand.not_a_logo', 415)
  const { shown, icons } = await emblem(bytes, LOGO_BOX, ICON_SIDES)
  const [icon192 = shown.data, icon512 = shown.data] = icons
  const hash = createHash('sha256').update(shown.data).digest('hex').slice(0, 16)
  const base64 = (png: Buffer) => png.toString('base64')
  return {
    size: { width: Math.ceil(shown.info.width / 2), height: Math.ceil(shown.info.height / 2) },
    files: { hash, logo: base64(shown.data), icon192: base64(icon192), icon512: base64(icon512) },
  }
}
