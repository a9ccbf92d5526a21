import { openPostgresSearch } from '#search/postgres.server.ts'
import { freshDatabase } from '../support/database.ts'
import { itLearnsFromUse } from './learning.ts'

const open = async () => {
  const { db, remove } = await freshDatabase()
  return { engine: openPostgresSearch(db), remove }
}

itLearnsFromUse(open, { 1: 0.85, 2: 0.88 })
