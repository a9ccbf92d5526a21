import { statfsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux keeps this folder in memory. */
const IN_MEMORY = '/dev/shm'
/** More than the forums of all workers take together; a container has 64 MB there unless it is told otherwise. */
const LEAST_FREE_BYTES = 1_000_000_000

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > LEAST_FREE_BYTES
  } catch {
    return false
  }
}

/** A new folder for the data of a server whose test is not about the disk, which a server waits for with each commit:
 *  on a busy machine three tenths of the time of tests/routes/matrix. */
export const scratchFolder = (name: string) =>
  mkdtemp(join(hasRoom() ? IN_MEMORY : tmpdir(), `askwell-${name}-`))
