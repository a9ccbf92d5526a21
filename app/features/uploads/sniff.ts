const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const
export type PictureFormat = (typeof FORMATS)[number]

/** What a file is by its first bytes; neither its name nor what the browser says of it counts. Undefined for all that
 *  is not taken: SVG, PDF and HTML are programs, HEIC cannot be read freely. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  return FORMATS.find((format) => SIGNATURES[format].test(head))
}

const SIGNATURES: Record<PictureFormat, RegExp> = {
  jpeg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n.\n/s,
  webp: /^RIFF.{4}WEBP/s,
  gif: /^GIF8[79]a/,
  /** The first brand of the ISO container. */
  avif: /^.{4}ftypavi[fs]/s,
}
