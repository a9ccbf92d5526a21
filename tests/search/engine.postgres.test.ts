import { openPostgresSearch } from '#search/postgres.server.ts'
import { freshDatabase } from '../support/database.ts'
import { itIsASearchEngine } from './contract.ts'

itIsASearchEngine('postgres', 'told', async () => {
  const { db, remove } = await freshDatabase()
  return { engine: openPostgresSearch(db), remove }
})
