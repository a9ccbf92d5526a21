import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Db } from '#db/types.ts'
import { repositoryRoot } from '../../support/shared-file.ts'

/** Another process, which runs a script of this folder on `db`'s data. */
export function startScript(db: Db, script: string, args: string[] = []) {
  const runner = join(repositoryRoot, 'tests/support/run-ts.mjs')
  const child = spawn(process.execPath, [runner, join(import.meta.dirname, script), db.location, ...args], {
    cwd: repositoryRoot,
    env: { ...process.env, DATABASE_URL: db.location },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const ended = once(child, 'close')

  return {
    lines,
    /** Resolves when at least this many lines came.
     *  @throws Error when the process ended before. */
    printed: async (atLeast: number) => {
      while (lines.length < atLeast) {
        if (child.exitCode !== null || child.signalCode) throw new Error(`${script} ended: ${complaint}`)
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    },
    /** @throws Error with what the process complained of. */
    done: async () => {
      await ended
      if (child.exitCode !== 0) throw new Error(`${script} failed: ${complaint}`)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
