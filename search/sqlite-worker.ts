/** Entry of the search thread: bundled on its own to build/workers/sqlite-search.js. Queries block it, and nothing
 *  else. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Question, Reply, WorkerData } from './sqlite/messages.ts'
import { openReader } from './sqlite/reader.ts'

const { file } = workerData as WorkerData
const find = openReader(file)

parentPort?.on('message', ({ number, query }: Question) => {
  parentPort?.postMessage(answer(number, () => find(query)))
})

function answer(number: number, find: () => Extract<Reply, { hits: unknown }>['hits']): Reply {
  try {
    return { number, hits: find() }
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) }
  }
}
