import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../support/free-port.ts'

const START_LIMIT_MS = 30_000
export const API_KEY = 'a key for tests only'

/** A Meilisearch process of its own, of the binary that MEILI_BINARY names. */
export async function realServer(binary: string) {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-meilisearch-'))
  const port = await freePort()
  let server: ChildProcess | undefined

  const start = async () => {
    const address = ['--http-addr', `127.0.0.1:${port}`, '--db-path', join(folder, 'data')]
    server = spawn(binary, [...address, '--no-analytics', '--master-key', API_KEY], {
      cwd: folder,
      stdio: 'ignore',
    })
    await answers(port)
  }
  const kill = async () => {
    const ended = new Promise((resolve) => server?.once('exit', resolve))
    server?.kill('SIGKILL')
    await ended
  }

  await start()
  return {
    port,
    start,
    kill,
    loseData: async () => {
      await kill()
      await rm(join(folder, 'data'), { recursive: true })
      await start()
    },
    /** Takes connections and never answers. */
    freeze: () => server?.kill('SIGSTOP'),
    thaw: () => server?.kill('SIGCONT'),
    stop: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(port: number) {
  const until = Date.now() + START_LIMIT_MS
  while (Date.now() < until) {
    const isUp = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await pause(100)
  }
  throw new Error(`Meilisearch did not start within ${START_LIMIT_MS} ms`)
}
