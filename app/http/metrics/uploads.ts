import { Counter, type Registry } from 'prom-client'
import type { PictureStore } from '~/features/uploads/store.ts'

/** The same store; what is asked of it, and what fails, is counted. */
export function countedPictures(registry: Registry, store: PictureStore): PictureStore {
  const files = new Counter({
    name: 'askwell_picture_files_total',
    help: 'Files of pictures by what was asked of their store and how that ended; a picture is two files.',
    labelNames: ['act', 'outcome'],
    registers: [registry],
  })
  const counting = async <T>(act: 'put' | 'get' | 'remove', work: Promise<T>): Promise<T> => {
    try {
      const result = await work
      files.inc({ act, outcome: 'done' })
      return result
    } catch (error) {
      files.inc({ act, outcome: 'failed' })
      throw error
    }
  }
  for (const act of ['put', 'get', 'remove'])
    for (const outcome of ['done', 'failed']) files.inc({ act, outcome }, 0)
  return {
    put: (name, bytes) => counting('put', store.put(name, bytes)),
    get: (name) => counting('get', store.get(name)),
    remove: (name) => counting('remove', store.remove(name)),
  }
}
