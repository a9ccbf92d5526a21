import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeDump } from './dump.ts'
import type { Figure } from './figures.ts'
import { latencyAt, mixedLoad } from './load.ts'
import type { Running } from './processes.ts'
import { memoryOf, stallsOf } from './watching.ts'

const CONNECTIONS = 16
const SECONDS = 20
/** More than are imported meanwhile. */
const IMPORTED = 20_000
/** What starting took is thrown away by then. */
const IDLE_MS = 5_000

interface Subject {
  server: Running
  dataDir: string
  /** Where the server tells of its event loop. */
  stallsFile: string
  /** Of several members, the first of whom is alone at first. */
  sessions: string[]
  thread: string
  folder: string
}

/** Memory of a server that nobody has asked anything yet. */
export async function measureIdle({ pid }: Running): Promise<Figure[]> {
  await sleep(IDLE_MS)
  const memory = await memoryOf(pid)
  return memory ? [{ what: 'memory, idle', value: memory.now, unit: 'MB', atMost: 180 }] : []
}

/** Memory, latency and stalls, with members, visitors and searches at once while another process imports. */
export async function measureStrain(subject: Subject, progress: (what: string) => void): Promise<Figure[]> {
  const { server, stallsFile, sessions, thread } = subject
  progress(`a signed-in thread over ${CONNECTIONS} connections`)
  const alone = { url: server.url + thread, headers: { Cookie: sessions[0] ?? '' } }
  const p99 = await latencyAt(alone, CONNECTIONS)
  progress('members, visitors and searches at once, beside an import')
  await stallsOf(server.pid, stallsFile)
  const stop = await importing(subject)
  try {
    const paths = [thread, '/questions', '/search?q=confirmed+deposit', '/', '/tags', thread]
    await mixedLoad(server.url, paths, { sessions, connections: CONNECTIONS, seconds: SECONDS })
  } finally {
    await stop()
  }
  const stalls = await stallsOf(server.pid, stallsFile)
  const loaded = await memoryOf(server.pid)
  return [
    { what: `thread, signed in, ${CONNECTIONS} connections: p99`, value: p99, unit: 'ms', atMost: 60 },
    { what: 'event loop under load: stall at p99.9', value: stalls, unit: 'ms', atMost: 50 },
    ...(loaded ? [{ what: 'memory, under load', value: loaded.most, unit: 'MB', atMost: 350 } as const] : []),
  ]
}

/** `askwell import` beside the server; stopped like by Ctrl-C, as all of it would take too long. */
async function importing({ folder, dataDir }: Subject): Promise<() => Promise<void>> {
  const dump = join(folder, 'dump')
  await writeDump(dump, IMPORTED)
  const args = ['bin/askwell.mjs', 'import', 'stackexchange', dump, '--site', 'https://bench.example']
  const env = { ...process.env, DATA_DIR: dataDir }
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  return async () => {
    if (child.exitCode === null) child.kill('SIGINT')
    await ended
  }
}
