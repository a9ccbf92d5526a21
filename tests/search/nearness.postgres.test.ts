import { openPostgresSearch } from '#search/postgres.server.ts'
import { freshDatabase } from '../support/database.ts'
import { itPrefersWordsNearEachOther } from './nearness.ts'

itPrefersWordsNearEachOther(async (work) => {
  const { db, remove } = await freshDatabase()
  return work(openPostgresSearch(db)).finally(remove)
})
