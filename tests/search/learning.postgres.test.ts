import { openPostgresSearch } from '#search/postgres.server.ts'
import { freshDatabase } from '../support/database.ts'
import { itLearnsFromUse } from './learning.ts'

itLearnsFromUse(
  async (work) => {
    const { db, remove } = await freshDatabase()
    return work(openPostgresSearch(db)).finally(remove)
  },
  { 1: 0.85, 2: 0.88 },
)
