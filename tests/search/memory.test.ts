import { openMemorySearch } from '#search/memory.ts'
import { itIsASearchEngine } from './contract.ts'

itIsASearchEngine('memory', 'ignored', async () => {
  const engine = openMemorySearch()
  return { engine, remove: () => engine.close() }
})
