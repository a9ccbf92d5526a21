import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encode } from '~/features/uploads/encode.server.ts'
import { bomb, canvas, png, polyglot } from '../../support/pictures.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const refused = (code: string, status: number) => expect.objectContaining({ code, status })

describe('what is kept of a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('%s comes in, WebP goes out', async (format) => {
    const made = await encode(await canvas(80, 60).toFormat(format).toBuffer())
    expect(await sharp(made.full).metadata()).toMatchObject({ format: 'webp', width: 80, height: 60 })
    expect(made).toMatchObject({ mime: 'image/webp', width: 80, height: 60 })
  })

  test('is upright, and knows neither the place nor the camera', async () => {
    const exif = { IFD0: { Make: 'SpyCam' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } }
    const photo = await canvas(60, 40).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const before = await sharp(photo).metadata()
    expect(before.orientation).toBe(6)
    expect(text(photo)).toContain('SpyCam')
    const { full, small, width, height } = await encode(photo)
    expect([width, height]).toEqual([40, 60])
    for (const bytes of [full, small]) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, icc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(text(bytes)).not.toContain('SpyCam')
    }
  })

  test('has at most 2,000 pixels on its longer side, and 640 in the small copy', async () => {
    const { full, small } = await encode(await canvas(3_000, 1_500).jpeg().toBuffer())
    expect(await sharp(full).metadata()).toMatchObject({ width: 2_000, height: 1_000 })
    expect(await sharp(small).metadata()).toMatchObject({ width: 640, height: 320 })
  })

  test('is not blown up', async () => {
    const { full, small } = await encode(await png(10, 8))
    expect(await sharp(full).metadata()).toMatchObject({ width: 10, height: 8 })
    expect(await sharp(small).metadata()).toMatchObject({ width: 10, height: 8 })
  })

  test('of a screenshot is every pixel as it was', async () => {
    const screenshot = await png(120, 90)
    const { full } = await encode(screenshot)
    const [before, after] = await Promise.all(
      [screenshot, full].map((bytes) => sharp(bytes).raw().toBuffer()),
    )
    expect(Buffer.compare(after ?? Buffer.alloc(0), before ?? Buffer.alloc(1))).toBe(0)
  })

  test('of an animation is its first frame', async () => {
    const frames = sharp([await png(20, 20, 1), await png(20, 20, 9)], { join: { animated: true } })
    const animated = await frames.gif({ delay: [100, 100] }).toBuffer()
    expect((await sharp(animated).metadata()).pages).toBe(2)
    const { full } = await encode(animated)
    expect(await sharp(full).metadata()).toMatchObject({ width: 20, height: 20 })
    expect((await sharp(full).metadata()).pages ?? 1).toBe(1)
  })

  test('of a page of HTML in a comment of a JPEG is the picture', async () => {
    const both = await polyglot()
    expect(text(both)).toContain('<script>')
    const { full, small } = await encode(both)
    expect(text(full) + text(small)).not.toMatch(/script|html|cookie/i)
  })
})

describe('what is refused', () => {
  test('a few bytes that claim 50,000 × 50,000 pixels, before they are decoded', async () => {
    const small = bomb(50_000, 50_000)
    expect(small.length).toBeLessThan(5_000)
    const begun = performance.now()
    await expect(encode(small)).rejects.toEqual(refused('uploads.too_many_pixels', 422))
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
    ['SVG behind a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['PDF', '%PDF-1.7\n1 0 obj'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['TIFF', 'II*\0\b\0\0\0'],
    ['nothing', ''],
  ])('%s', async (_, content) => {
    await expect(encode(Buffer.from(content))).rejects.toEqual(refused('uploads.not_a_picture', 415))
  })

  test.each([
    ['GIF89a then HTML', Buffer.from('GIF89a<script>alert(1)</script>')],
    [
      'a PNG’s signature then SVG',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('<svg/>')]),
    ],
  ])('%s', async (_, content) => {
    await expect(encode(content)).rejects.toEqual(refused('uploads.damaged', 422))
  })

  test('a picture that was cut off', async () => {
    const whole = await png(200, 200)
    const half = whole.subarray(0, whole.length / 2)
    await expect(encode(half)).rejects.toEqual(refused('uploads.damaged', 422))
  })
})
