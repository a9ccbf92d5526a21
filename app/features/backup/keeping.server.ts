import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UNFINISHED } from './archive.server.ts'
import { type BackupSource, writeBackup } from './backup.server.ts'

/** A day, less what starting and writing may take: the next one is not an hour later every time. */
const DUE_AFTER_MS = 23 * 3_600_000

/** How often it is asked whether one is due: after a failure the next try is within the hour. */
export const BACKUP_LOOKS_MS = 3_600_000

/** What is kept: the newest of each of the last days, weeks and months that have one. A mistake is noticed within a week,
 *  a quiet one within months. */
export const KEPT = { days: 7, weeks: 4, months: 6 }

const NAME = /^askwell-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.tar\.gz(\.age)?$/

export interface BackupPlace {
  folder: string
  recipient: string | undefined
}

export interface KeptBackup {
  name: string
  at: Date
}

/** Writes a backup when the newest is a day old, and removes what need not be kept.
 *  @returns the path of the new one */
export async function keepBackups(
  source: BackupSource,
  { folder, recipient }: BackupPlace,
  now: Date,
): Promise<string | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // One of the future is of a clock that was set back since.
  const newest = (await backupsIn(folder)).find(({ at }) => at <= now)
  if (newest && now.getTime() - newest.at.getTime() < DUE_AFTER_MS) return undefined
  const path = join(folder, nameFor(now, recipient !== undefined))
  await writeBackup(source, path, { now, ...(recipient && { recipient }) })
  for (const { name } of superfluous(await backupsIn(folder))) await rm(join(folder, name), { force: true })
  await removeUnfinished(folder, now)
  return path
}

/** What a process left that died while it wrote: a living one is done within a day. */
async function removeUnfinished(folder: string, now: Date) {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('askwell-') || !name.endsWith(UNFINISHED)) continue
    const { mtimeMs } = await stat(join(folder, name))
    if (now.getTime() - mtimeMs > DAY_MS) await rm(join(folder, name), { force: true })
  }
}

/** Newest first; other files of the folder are none of ours. */
export async function backupsIn(folder: string): Promise<KeptBackup[]> {
  const found = (await readdir(folder)).flatMap((name) => {
    const [, day, hour, minute, second] = NAME.exec(name) ?? []
    return day ? [{ name, at: new Date(`${day}T${hour}:${minute}:${second}Z`) }] : []
  })
  return found.sort((one, other) => other.at.getTime() - one.at.getTime())
}

export const nameFor = (at: Date, isSealed: boolean) =>
  `askwell-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz${isSealed ? '.age' : ''}`

/** Of backups, newest first, those that no day, week or month needs. */
export function superfluous(backups: KeptBackup[]): KeptBackup[] {
  const needed = new Set([
    ...firstOfEach(backups, dayOf).slice(0, KEPT.days),
    ...firstOfEach(backups, weekOf).slice(0, KEPT.weeks),
    ...firstOfEach(backups, monthOf).slice(0, KEPT.months),
  ])
  return backups.filter((backup) => !needed.has(backup))
}

function firstOfEach(backups: KeptBackup[], periodOf: (at: Date) => string): KeptBackup[] {
  const firsts = new Map<string, KeptBackup>()
  for (const backup of backups) {
    const period = periodOf(backup.at)
    if (!firsts.has(period)) firsts.set(period, backup)
  }
  return [...firsts.values()]
}

const DAY_MS = 86_400_000
const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const monthOf = (at: Date) => at.toISOString().slice(0, 7)
/** By its Monday; 1970 began on a Thursday. */
const weekOf = (at: Date) => String(Math.floor((at.getTime() / DAY_MS + 3) / 7))
