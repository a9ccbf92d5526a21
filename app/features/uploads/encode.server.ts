import type { Sharp } from 'sharp'
import { fail } from '~/errors.ts'
import { SMALL_SIDE } from '~/markdown/pictures.ts'
import { ENCODE_SECONDS, FULL_SIDE, MAX_PICTURE_PIXELS } from './rules.ts'
import { formatOf } from './sniff.ts'

/** Of libvips' many readers these alone are ever run, whatever a file claims to be. */
const READERS = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
  'VipsForeignLoadHeifBuffer',
]

/** Loaded with the first picture: its library alone takes 6 MB. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: READERS })
  sharp.cache(false) // every picture is seen once
  sharp.concurrency(1) // threads of one picture; how many pictures are worked on is the workshop's to say
  return sharp
}

let loading: ReturnType<typeof loadSharp> | undefined
const library = () => (loading ??= loadSharp())

export interface Encoded {
  mime: 'image/webp'
  width: number
  height: number
  full: Uint8Array
  small: Uint8Array
}

/** Edges of screenshots stay sharp as long as that costs no more than this. */
const LOSSLESS_BYTES = 400_000
const QUALITY = 82

/** Any picture as the WebP that we keep: upright, at most so large, nothing of the old file in it but what it shows;
 *  of an animation the first frame.
 *  @throws AppError `uploads.not_a_picture` 415 · `uploads.too_many_pixels`, `uploads.damaged` 422 */
export async function encode(bytes: Uint8Array): Promise<Encoded> {
  const format = formatOf(bytes) ?? fail('uploads.not_a_picture', 415)
  await assertSize(bytes)
  try {
    const { data, info } = await sharpest(bytes, format === 'png' || format === 'gif')
    const small = await within(await open(data), SMALL_SIDE)
      .webp({ quality: QUALITY })
      .toBuffer()
    return { mime: 'image/webp', width: info.width, height: info.height, full: data, small }
  } catch {
    return damaged()
  }
}

/** What libvips says of a broken file helps nobody who chose it. */
export const damaged = () => fail('uploads.damaged', 422)

export async function open(bytes: Uint8Array): Promise<Sharp> {
  const sharp = await library()
  const picture = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error', pages: 1 })
  return picture.timeout({ seconds: ENCODE_SECONDS })
}

/** From the header alone: nothing is decoded for it. */
export async function assertSize(bytes: Uint8Array) {
  const sharp = await library()
  const { width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 })
    .metadata()
    .catch(() => fail('uploads.damaged', 422))
  if (width * height > MAX_PICTURE_PIXELS) {
    const params = { megapixels: MAX_PICTURE_PIXELS / 1_000_000 }
    fail('uploads.too_many_pixels', 422, { params })
  }
}

const within = (picture: Sharp, side: number) =>
  picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

/** Drawn pictures keep every pixel where that is small enough; photos never are. */
async function sharpest(bytes: Uint8Array, isDrawn: boolean) {
  const upright = within((await open(bytes)).autoOrient(), FULL_SIDE)
  if (isDrawn) {
    const lossless = await upright.clone().webp({ lossless: true }).toBuffer({ resolveWithObject: true })
    if (lossless.data.length <= LOSSLESS_BYTES) return lossless
  }
  return upright.webp({ quality: QUALITY }).toBuffer({ resolveWithObject: true })
}

/** That bytes are a picture as `encode` makes them, to the last of them.
 *  @throws AppError as `encode` */
export async function assertWebp(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  if (formatOf(bytes) !== 'webp') fail('uploads.not_a_picture', 415)
  await assertSize(bytes)
  try {
    const { width, height } = await (await open(bytes)).metadata()
    await (await open(bytes)).resize(1, 1).toBuffer()
    return { width, height }
  } catch {
    return damaged()
  }
}
