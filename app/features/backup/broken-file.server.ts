import { join } from 'node:path'
import { isDamage, isDiskFull } from '#db/damage.ts'
import { dialectOf } from '#db/kit/index.ts'
import type { Config } from '~/config.server.ts'
import { backupsIn } from './keeping.server.ts'

type Place = Pick<Config, 'databaseUrl' | 'backup'>

/** What a database file suffers from, and what whoever runs the forum does about it; other errors as they are. */
export async function explained(error: unknown, place: Place): Promise<unknown> {
  if (isDamage(error)) return new Error(await aboutDamage(error, place), { cause: error })
  if (!isDiskFull(error)) return error
  const told = `${fullDisk(place)} is full. What was acknowledged is safe. Make room and start again.`
  return new Error(told, { cause: error })
}

/** A backup or an export may be written to another disk than the database; that of a PostgreSQL server is never ours. */
const fullDisk = ({ databaseUrl }: Place) =>
  dialectOf(databaseUrl) === 'sqlite'
    ? `The disk of ${databaseUrl}, or of the file that was being written,`
    : 'The disk of the file that was being written'

async function aboutDamage(error: unknown, { databaseUrl: file, backup }: Place): Promise<string> {
  const [newest] = backup.folder ? await backupsIn(backup.folder).catch(() => []) : []
  const found = error instanceof Error ? error.message : String(error)
  const told = found.includes(file) ? found : `The database ${file} is damaged: ${found}.`
  return [
    `${told} Nothing was changed.`,
    `1. Keep the damaged files: mkdir ${file}.damaged && mv ${file} ${file}-* ${file}.damaged/`,
    newest && backup.folder
      ? `2. Restore the newest backup: ${restoring(join(backup.folder, newest.name))}`
      : '2. Restore a backup: npx askwell restore FILE (BACKUP_DIR names no folder that holds one)',
    `3. Start again. What is newer than the backup may be read out of the damaged file: docs/faults.md`,
  ].join('\n')
}

const restoring = (path: string) =>
  `${path.endsWith('.age') ? 'BACKUP_IDENTITY=AGE-SECRET-KEY-… ' : ''}npx askwell restore ${path}`
