import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsIn } from '../backup/keeping.server.ts'
import { BACKUP_OLD_MS } from './rules.ts'

export type BackupOutcome =
  | { outcome: 'unset' }
  /** `works`: there is one, not older than it should be. */
  | { outcome: 'works' | 'old'; at: Date; megabytes: number }
  | { outcome: 'waiting' }
  | { outcome: 'failed'; error: string }

/** Whether the folder of backups can be written to, and how old the newest is. Making one takes minutes. */
export async function tryBackups(folder: string | undefined, now: Date): Promise<BackupOutcome> {
  if (!folder) return { outcome: 'unset' }
  try {
    await assertWritable(folder)
    const [newest] = await backupsIn(folder)
    if (!newest) return { outcome: 'waiting' }
    const { size } = await stat(join(folder, newest.name))
    const isOld = now.getTime() - newest.at.getTime() > BACKUP_OLD_MS
    return { outcome: isOld ? 'old' : 'works', at: newest.at, megabytes: Math.ceil(size / 1_000_000) }
  } catch (error) {
    return { outcome: 'failed', error: error instanceof Error ? error.message : String(error) }
  }
}

async function assertWritable(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const probe = join(folder, `.probe-${randomUUID()}`)
  await writeFile(probe, '', { flag: 'wx' })
  await rm(probe)
}
