import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'vitest'
import { type Config, readConfig } from '~/config.server.ts'
import type { Capacity } from '~/http/overload/capacity.ts'
import { noRateLimits } from '~/http/rate-limits.server.ts'
import type { startServer } from '~/http/start.ts'
import type { Running } from '~/http/stop.ts'

export const BUILD = new URL('../../build/server/index.js', import.meta.url).href
const START_OF_TESTS = new Date('2026-03-02T09:00:00.000Z')

/** The built server in this process, on a free port, with its own database, and a browser's manners. */
export class Site {
  #cookies = new Map<string, string>()

  constructor(
    readonly origin: string,
    readonly running: Running,
  ) {}

  get(path: string, headers: Record<string, string> = {}) {
    return this.#fetch(path, { headers })
  }

  /** As a form of one of our own pages, unless `headers` say otherwise. */
  post(path: string, fields: Record<string, string> | FormData, headers: Record<string, string> = {}) {
    const own = { origin: this.origin, 'sec-fetch-site': 'same-origin', ...headers }
    return this.#fetch(path, {
      method: 'POST',
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      headers: own,
    })
  }

  /** Any body at all, as from one of our own pages. */
  send(path: string, body: string | Uint8Array<ArrayBuffer>, type: string) {
    const headers = { origin: this.origin, 'sec-fetch-site': 'same-origin', 'content-type': type }
    return this.#fetch(path, { method: 'POST', body, headers })
  }

  /** Registers and stays logged in. */
  join(handle: string) {
    return this.post('/register', { handle, password: 'correct horse' })
  }

  cookie(name: string) {
    return this.#cookies.get(name)
  }

  forgetCookies() {
    this.#cookies.clear()
  }

  async #fetch(path: string, init: RequestInit & { headers: Record<string, string> }) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie && { cookie }), ...init.headers }
    const response = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    return response
  }

  /** What a Set-Cookie header says. */
  keep(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /Max-Age=0/i.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

export interface SiteSettings {
  /** Environment variables over the defaults. */
  env: Record<string, string>
  /** What no variable says. */
  over?: Partial<Config>
  /** `none` for tests in which one address does everything. */
  limits?: 'none'
  capacity?: Capacity
}

export const test = base.extend<{ site: Site; settings: SiteSettings }>({
  settings: { env: {} },
  site: async ({ settings }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'askwell-site-'))
    const build = await import(/* @vite-ignore */ BUILD)
    const start = build.entry.module.startServer as typeof startServer
    const env = { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', DEMO: '0', NODE_ENV: 'production' }
    const config = { ...readConfig({ ...env, ...settings.env }), ...settings.over }
    const limits = settings.limits && { limits: noRateLimits }
    const capacity = settings.capacity && { capacity: settings.capacity }
    const running = await start({
      build,
      config,
      now: () => START_OF_TESTS,
      signals: 'ignore',
      ...limits,
      ...capacity,
    })
    await use(new Site(`http://localhost:${running.port}`, running))
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  },
})
