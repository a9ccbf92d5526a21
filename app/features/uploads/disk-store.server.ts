import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PictureStore, StoredName } from './store.ts'

/** Keeps pictures in files below `folder`, in folders of their first two letters: a directory of a million files is
 *  slow to list and to back up. */
export function diskStore(folder: string): PictureStore {
  const pathOf = (name: StoredName) => join(folder, name.slice(0, 2), name)
  return {
    put: async (name, bytes) => {
      const path = pathOf(name)
      await mkdir(dirname(path), { recursive: true })
      const unfinished = `${path}.${randomUUID()}.part`
      try {
        await writeThrough(unfinished, bytes)
        await rename(unfinished, path)
      } finally {
        await rm(unfinished, { force: true })
      }
      await syncFolder(dirname(path))
    },
    get: (name) => readFile(pathOf(name)).catch(absent),
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}

async function writeThrough(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name is kept as well, not the bytes alone. Windows cannot open a folder. */
async function syncFolder(path: string) {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
