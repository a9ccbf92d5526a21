import { inject } from 'vitest'

/** The server of this worker: files that run at the same time have forums of their own. */
export function ownServer(): { origin: string; dataDir: string } {
  const servers = inject('servers')
  const worker = Number(process.env.VITEST_POOL_ID ?? 1)
  const server = servers[(worker - 1) % servers.length]
  if (!server) throw new Error('tests/support/server.ts has started no server')
  return server
}
