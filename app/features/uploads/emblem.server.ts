import { assertSize, damaged, open } from './encode.server.ts'

interface Box {
  width: number
  height: number
}

/** A picture within a box, and as squares on nothing, as PNG: what a logo is needed as. What is transparent stays so.
 *  @throws AppError `uploads.too_many_pixels`, `uploads.damaged` 422 */
export async function emblem(bytes: Uint8Array, box: Box, sides: readonly number[]) {
  await assertSize(bytes)
  try {
    const upright = (await open(bytes)).autoOrient()
    const shown = await upright
      .clone()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    const icons: Buffer[] = []
    for (const side of sides) {
      const square = { width: side, height: side, fit: 'contain', background: NOTHING } as const
      icons.push(await upright.clone().resize(square).png({ compressionLevel: 9 }).toBuffer())
    }
    return { shown, icons }
  } catch {
    return damaged()
  }
}

const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 }
