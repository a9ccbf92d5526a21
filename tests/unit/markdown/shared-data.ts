import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Public data beside the repository; it is never copied into it (licences), so it may be absent. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

/** The text of one file of the shared data, or null (with the reason printed once) where it is not there. */
export function sharedData(name: string): string | null {
  if (existsSync(folder + name)) return readFileSync(folder + name, 'utf8')
  process.stdout.write(`skipped: ${folder}${name} is not there\n`)
  return null
}
