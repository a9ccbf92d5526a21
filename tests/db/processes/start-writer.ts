import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Db } from '#db/types.ts'
import { repositoryRoot } from '../../support/shared-file.ts'

interface Options {
  firstAct: number
  count: number
  /** How long each transaction stays open, in milliseconds. */
  hold?: number
}

/** Another process that writes into `db`'s data. */
export function startWriter(db: Db, { firstAct, count, hold = 0 }: Options) {
  const runner = join(repositoryRoot, 'tests/support/run-ts.mjs')
  const numbers = [firstAct, count, hold].map(String)
  const child = spawn(
    process.execPath,
    [runner, join(import.meta.dirname, 'writer.ts'), db.location, ...numbers],
    {
      cwd: repositoryRoot,
      env: { ...process.env, DATABASE_URL: db.location },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const ended = once(child, 'close')

  return {
    /** Numbers of the acts that were acknowledged so far. */
    acknowledged: () => lines.filter((line) => line !== 'open').map(Number),
    /** Resolves when at least this many lines came: the first says that it is open.
     *  @throws Error when the process ended before. */
    printed: async (atLeast: number) => {
      while (lines.length < atLeast) {
        if (child.exitCode !== null || child.signalCode) throw new Error(`The writer ended: ${complaint}`)
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    },
    /** @throws Error with what the process complained of. */
    done: async () => {
      await ended
      if (child.exitCode !== 0) throw new Error(`The writer failed: ${complaint}`)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
