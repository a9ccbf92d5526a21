import { existsSync } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { isRoot, runCommand } from '../../support/run-command.ts'

/** Why there can be no disks of one's own here, or null: mounting is forbidden in most containers. */
export async function whyNoDisk(): Promise<string | null> {
  if (!isRoot) return 'not root, so no disk can be mounted'
  const folder = await mkdtemp(join(tmpdir(), 'askwell-disk-'))
  try {
    await mountMemory(folder, 1)
    await runCommand('umount', folder)
    return null
  } catch {
    return 'no disk can be mounted here'
  } finally {
    await rm(folder, { recursive: true })
  }
}

const mountMemory = (folder: string, megabytes: number) =>
  runCommand('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)

/** Mounted until the end of the test. */
async function mounted(mount: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-disk-'))
  await mount(folder)
  onTestFinished(async () => {
    await runCommand('umount', '-l', folder)
    await rm(folder, { recursive: true })
  })
  return folder
}

/** Room for a forum and some minutes of writing. */
export async function smallDisk() {
  const folder = await mounted((at) => mountMemory(at, 32))
  const ballast = join(folder, 'ballast')
  return {
    folder,
    /** Leaves not a byte. */
    fill: () => fill(ballast),
    clear: () => rm(ballast),
  }
}

async function fill(ballast: string) {
  const file = await open(ballast, 'w')
  const chunk = Buffer.alloc(4_096, 1)
  try {
    for (;;) await file.write(chunk)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    await file.close()
  }
}

/** A disk that nobody can write to from a certain moment on. */
export async function lockableDisk() {
  const folder = await mounted((at) => mountMemory(at, 32))
  const remount = (how: string) => runCommand('mount', '-o', `remount,${how}`, folder)
  return { folder, lock: () => remount('ro'), unlock: () => remount('rw') }
}

/** A disk that turns read-only by itself when something is wrong with it, as ext4 does while files on it are being
 *  written; null where there are no loop devices. */
export async function failingDisk() {
  const image = join(await mkdtemp(join(tmpdir(), 'askwell-image-')), 'disk')
  onTestFinished(() => rm(join(image, '..'), { recursive: true }))
  await writeFile(image, Buffer.alloc(0))
  await runCommand('truncate', '-s', '64M', image)
  await runCommand('mkfs.ext4', '-q', image)
  const folder = await mounted((at) => runCommand('mount', '-o', 'loop,errors=remount-ro', image, at))
  const device = basename((await runCommand('findmnt', '-no', 'SOURCE', folder)).trim())
  const trigger = `/sys/fs/ext4/${device}/trigger_fs_error`
  // Never a disk of the machine's.
  if (!device.startsWith('loop') || !existsSync(trigger)) throw new Error(`${device} is no loop device`)
  return { folder, fail: () => writeFile(trigger, 'by the tests') }
}
