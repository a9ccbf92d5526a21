import { readFileSync, writeFileSync } from 'node:fs'
import { inject } from 'vitest'

interface TestServer {
  origin: string
  dataDir: string
}

let own: TestServer | undefined

/** The server of this worker: files that run at the same time have forums of their own. Workers take one each, for as
 *  long as they live. */
export function ownServer(): TestServer {
  own ??= inject('servers').find(isTaken)
  if (!own) throw new Error('tests/support/server.ts has started no server for this worker')
  return own
}

/** By this worker, as of now: nobody else has it. */
function isTaken({ dataDir }: TestServer): boolean {
  const note = `${dataDir}.worker`
  try {
    writeFileSync(note, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isAlive(Number(readFileSync(note, 'utf8')))) return false
    writeFileSync(note, String(process.pid))
    return true
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
