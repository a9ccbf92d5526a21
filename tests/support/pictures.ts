import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Noise of a sort: no two seeds make the same picture, and none is all one colour. */
export const canvas = (width: number, height: number, seed = 1) =>
  sharp(
    Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 7 + seed * 31) % 256),
    { raw: { width, height, channels: 3 } },
  )

export const png = (width = 40, height = 30, seed = 1) => canvas(width, height, seed).png().toBuffer()

/** A PNG that claims so many pixels and is a few hundred bytes. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(100_000))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A JPEG that is a page of HTML as well, if one believes its name. */
export async function polyglot(): Promise<Buffer> {
  const jpeg = await canvas(20, 20).jpeg().toBuffer()
  const comment = Buffer.from('<html><script>alert(document.cookie)</script></html>')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(comment.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2)])
}
