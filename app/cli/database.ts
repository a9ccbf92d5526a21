import { type Db, openDb } from '#db/client.server.ts'
import type { SqliteOptions } from '#db/sqlite.server.ts'
import { type Config, readConfig } from '~/config.server.ts'
import { explained } from '~/features/backup/broken-file.server.ts'
import { learnSettings } from '~/features/settings/learning.server.ts'

/** Opens the database that the environment names and closes it however the work ended. */
export async function withDatabase<T>(
  work: (db: Db, config: Config) => Promise<T>,
  options: SqliteOptions = {},
): Promise<T> {
  const config = readConfig(process.env)
  try {
    return await withOpened(config, work, options)
  } catch (error) {
    throw await explained(error, config)
  }
}

async function withOpened<T>(
  config: Config,
  work: (db: Db, config: Config) => Promise<T>,
  options: SqliteOptions,
): Promise<T> {
  const db = await openDb(config.databaseUrl, options)
  try {
    await learnSettings(db)
    return await work(db, config)
  } finally {
    await db.close()
  }
}
