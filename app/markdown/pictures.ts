/** Pictures that we keep ourselves, by their keys, with their sizes in pixels. */
export type PictureSizes = ReadonlyMap<string, { width: number; height: number }>

/** Where pictures that we keep have their addresses. */
export const OWN_PICTURES = '/uploads/'

const ADDRESS = new RegExp(`${OWN_PICTURES}([0-9a-f]{48})(?![0-9a-z])`, 'g')

/** Keys of the uploaded pictures whose addresses stand in texts, Markdown or HTML, each once. */
export const pictureKeysIn = (...texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(ADDRESS)].map(([, key = '']) => key))),
]

/** Longest side of the small copy of a picture, in pixels: a phone's text column. */
export const SMALL_SIDE = 640

/** Of an alternative text that is given in a field of its own, in UTF-16 units; what is longer is cut. */
export const ALT_LENGTH = 200
