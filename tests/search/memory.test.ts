import { openMemorySearch } from '#search/memory.ts'
import { itIsASearchEngine } from './contract.ts'

itIsASearchEngine('memory', async () => {
  const engine = openMemorySearch()
  return { engine, remove: () => engine.close() }
})
