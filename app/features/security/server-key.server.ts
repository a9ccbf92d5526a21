import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '~/config.server.ts'

const FILE = 'secret.key'

/** Where the key is when the environment names none. */
export const secretKeyPath = ({ dataDir }: Pick<Config, 'dataDir'>) => join(dataDir, FILE)

/** What seals secrets that the database keeps: SECRET_KEY, else a file of its own beside the data, made once and
 *  readable by nobody else. */
export function serverKey({ secretKey, dataDir }: Config): Buffer {
  if (secretKey) return Buffer.from(secretKey, 'utf8')
  const path = secretKeyPath({ dataDir })
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'utf8')
}
