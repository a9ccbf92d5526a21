import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from './free-port.ts'
import { installDebianPackages } from './run-command.ts'

const PROGRAM = '/usr/bin/redis-server'
const READY_LIMIT_MS = 10_000

export interface OwnRedis {
  url: string
  /** Dies as in a power cut. */
  kill(): Promise<void>
  /** Comes back empty, at the same address. */
  restart(): Promise<void>
  /** Takes connections and says nothing, until it thaws. */
  freeze(): void
  thaw(): void
  remove(): Promise<void>
}

/** Why there can be no Redis here, or null; installs it from Debian's packages when it has to and may. */
export async function whyNoRedis(): Promise<string | null> {
  try {
    if (!existsSync(PROGRAM)) await installDebianPackages('redis-server')
    return existsSync(PROGRAM) ? null : `the package redis-server left no ${PROGRAM}`
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error)
  }
}

/** A Redis of its own on a free port, which keeps nothing. */
export async function startRedis(): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-redis-'))
  const port = await freePort()
  let server = await start(port, folder)
  const kill = () => end(server)
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: async () => {
      server = await start(port, folder)
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    remove: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What is counted in it at this moment. */
export async function keysIn({ url }: OwnRedis): Promise<string[]> {
  const client = new Redis(url)
  const keys = await client.keys('*')
  client.disconnect()
  return keys
}

async function start(port: number, folder: string): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const server = spawn(PROGRAM, options, { stdio: 'ignore' })
  const deadline = performance.now() + READY_LIMIT_MS
  while (!(await listensOn(port))) {
    if (performance.now() > deadline) throw new Error(`Redis was not ready after ${READY_LIMIT_MS / 1000} s`)
    await sleep(20)
  }
  return server
}

async function end(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

const listensOn = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const settle = (listens: boolean) => {
      socket.destroy()
      resolve(listens)
    }
    socket.once('connect', () => settle(true)).once('error', () => settle(false))
  })
