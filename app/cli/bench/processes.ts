import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Target } from './load.ts'

const READY_LIMIT_MS = 60_000

export interface Running {
  url: string
  pid: number
  /** From the start of the process to the first answer. */
  startedInMs: number
  stop(): Promise<void>
}

/** What another server's answer is compared with. */
interface Reference extends Pick<Running, 'url' | 'stop'> {
  bytes: number
}

/** The built server, as `npm start` starts it, on the data of this folder. */
export async function startAskwell(dataDir: string, settings: Record<string, string> = {}): Promise<Running> {
  const start = performance.now()
  const port = await freePort()
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    DEMO: '0',
    LOG_LEVEL: 'error',
    ...settings,
  }
  // Our stdout is for figures alone.
  const child = spawn(process.execPath, ['bin/start.mjs'], { env, stdio: ['ignore', 2, 2] })
  const url = `http://127.0.0.1:${port}`
  await ready(`${url}/readyz`, child)
  const { pid = 0 } = child
  return { url, pid, startedInMs: performance.now() - start, stop: () => stopped(child) }
}

/** node:http with the bytes and headers that `target` answers with. */
export async function startReference({ url, headers = {} }: Target): Promise<Reference> {
  const script = ['bin/bench-reference.mjs', url, JSON.stringify(headers)]
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${url} could not be compared with`)
  })
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string]
  ended.catch(() => undefined) // from here on its end is wanted
  const [port, bytes] = line.split(' ')
  return {
    url: `http://127.0.0.1:${port}`,
    bytes: Number(bytes),
    stop: () => stopped(child),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function ready(url: string, child: ChildProcess) {
  const deadline = performance.now() + READY_LIMIT_MS
  while (performance.now() < deadline && child.exitCode === null) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await sleep(25)
  }
  throw new Error('The server did not start.')
}

async function stopped(child: ChildProcess) {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
