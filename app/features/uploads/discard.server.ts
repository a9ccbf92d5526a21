import { type PictureStore, SIZES, storedName } from './store.ts'

/** Removes the files of pictures whose rows are gone. */
export async function discardFiles(store: PictureStore, keys: string[]) {
  for (const key of keys) for (const size of SIZES) await store.remove(storedName(key, size))
}
