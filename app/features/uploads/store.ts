/** Where the bytes of pictures are kept. A name is written once and never with other bytes. */
export interface PictureStore {
  /** Once it resolves, the bytes outlive a power cut. */
  put(name: StoredName, bytes: Uint8Array): Promise<void>
  /** Undefined when nothing has that name. */
  get(name: StoredName): Promise<Uint8Array | undefined>
  /** What is not there is not missed. */
  remove(name: StoredName): Promise<void>
}

/** It cannot be reached, or cannot do what it is asked: trying again may help. */
export class StoreGone extends Error {}

declare const brand: unique symbol
/** A name that leads nowhere but into the store. */
export type StoredName = string & { readonly [brand]: 'StoredName' }

/** The first 128 bits of the content's SHA-256, so that a damaged file is known, and 64 random ones: no two uploads
 *  share a file, and knowing a picture does not tell its address. */
const KEY = '[0-9a-f]{48}'
const WHOLE = new RegExp(`^${KEY}$`)

export const isKey = (text: string) => WHOLE.test(text)

export const SIZES = ['full', 'small'] as const
export type PictureSize = (typeof SIZES)[number]

/** @throws Error for what is no key: a name goes into paths and addresses */
export function storedName(key: string, size: PictureSize): StoredName {
  if (!isKey(key)) throw new Error('Not a key of a picture')
  return `${key}-${size}.webp` as StoredName
}
