import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '~/config.server.ts'
import { CLAIM_MS } from '~/jobs/rules.ts'
import { repositoryRoot } from '../support/shared-file.ts'

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const exists = (path: string) => existsSync(join(repositoryRoot, path))

/** What app/config.server.ts reads, and nothing else. */
const VARIABLES = new Set(
  [...read('app/config.server.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): z/gm)].map(([, name]) => name),
)
const unknown = (names: Iterable<string>) => [...names].filter((name) => !VARIABLES.has(name))

/** A server that is told to stop is given this long before it is killed. */
const mayStopFor = (stopDelayMs: number) => (stopDelayMs + 10_000 + CLAIM_MS) / 1_000

interface Service {
  environment?: Record<string, string | number>
  stop_grace_period?: string
  volumes?: string[]
  healthcheck?: { test: string[] }
  command?: string[]
}
const composed = read('compose.yaml')
const { services, volumes } = parse(composed) as {
  services: Record<string, Service>
  volumes: Record<string, null>
}
const example = read('deploy/askwell.env.example')
const servers = ['app-1', 'app-2'].map((name) => services[name] ?? {})

test('the variables are found', () => {
  expect(VARIABLES.size).toBeGreaterThan(30)
  expect(unknown(['DATABASE_URL', 'STOP_DELAY_MS', 'PROT'])).toEqual(['PROT'])
})

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n')
  const said = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))

  test('copies what is there, and starts what it copied', () => {
    const sources = said('COPY').filter((line) => !line.startsWith('--from='))
    const files = sources.flatMap((line) => line.split(' ').slice(0, -1))
    expect(files.filter((file) => !exists(file))).toEqual([])
    const commands = lines.flatMap((line) =>
      [...line.matchAll(/CMD (\[.*\])/g)].map(([, list = '']) => JSON.parse(list)),
    )
    expect(commands).toEqual([
      ['node', 'bin/health.mjs'],
      ['node', 'bin/start.mjs'],
    ])
    for (const [, file] of commands) expect(exists(file)).toBe(true)
    const scripts = lines.flatMap((line) =>
      [...line.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
    )
    expect(Object.keys(JSON.parse(read('package.json')).scripts)).toEqual(expect.arrayContaining(scripts))
  })

  test('runs as nobody special, on a Node that package.json takes, with variables that exist', () => {
    expect(said('USER')).toEqual(['1000:1000'])
    expect(new Set(said('FROM').map((line) => line.split(' ')[0]))).toEqual(
      new Set(['node:22-bookworm-slim']),
    )
    const env = Object.fromEntries(
      said('ENV')[0]
        ?.split(' ')
        .map((pair) => pair.split('=')) ?? [],
    )
    expect(unknown(Object.keys(env))).toEqual([])
    expect(readConfig(env)).toMatchObject({ environment: 'production', demo: 'withheld', dataDir: '/data' })
  })

  test('is given no data, secrets or history', () => {
    const ignored = read('.dockerignore').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'data', 'node_modules', 'build', '**/*.env']))
    const needed = ['app', 'bin', 'db', 'public', 'search', 'package.json', 'package-lock.json', 'LICENSE']
    expect(needed.filter((name) => ignored.includes(name) || !exists(name))).toEqual([])
  })
})

test('the health check of a container succeeds while the server answers, and fails when nobody does', async () => {
  const server = createServer((request, response) =>
    response.writeHead(request.url === '/healthz' ? 200 : 404).end(),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const env = { ...process.env, PORT: String((server.address() as AddressInfo).port) }
  const check = () => promisify(execFile)(process.execPath, ['bin/health.mjs'], { cwd: repositoryRoot, env })
  await check()
  await new Promise((resolve) => server.close(resolve))
  await expect(check()).rejects.toMatchObject({ code: 1 })
})

describe('compose.yaml', () => {
  test('gives two servers one configuration, of variables that exist', () => {
    const [first, second] = servers
    expect(second).toEqual(first)
    expect(unknown(Object.keys(first?.environment ?? {}))).toEqual([])
  })

  test('has no default for what is secret: without it, it does not start', () => {
    const secrets = ['POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'MEILI_MASTER_KEY', 'SECRET_KEY', 'ORIGIN']
    const asked = [...composed.matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name = '', rest = '']) => ({
      name,
      rest,
    }))
    for (const { name, rest } of asked)
      expect([name, rest]).toEqual([name, secrets.includes(name) ? ':?' : ':-'])
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(example.match(/^\w+(?==)/gm)))
    const written = example.match(/^(?:\w*(?:PASSWORD|KEY))=.+$/gm)
    expect(written).toBeNull()
  })

  test('lets a server stop before it is killed', () => {
    const { stop_grace_period: grace, environment } = servers[0] ?? {}
    const delay = Number(environment?.STOP_DELAY_MS)
    expect(Number.parseInt(grace ?? '', 10)).toBeGreaterThanOrEqual(mayStopFor(delay))
    const looks = Number(/health_interval (\d+)s/.exec(read('deploy/Caddyfile'))?.[1]) * 1_000
    const waits = Number(/health_timeout (\d+)s/.exec(read('deploy/Caddyfile'))?.[1]) * 1_000
    expect(delay).toBeGreaterThan(looks + waits)
  })

  test('mounts what is there, balances over the servers, and watches everything that they wait for', () => {
    const mounts = Object.values(services).flatMap((service) => service.volumes ?? [])
    const sources = mounts.map((mount) => mount.split(':')[0] ?? '')
    expect(
      sources.filter((source) => (source.startsWith('./') ? !exists(source) : !(source in volumes))),
    ).toEqual([])
    const upstreams = /reverse_proxy (.*) \{/.exec(read('deploy/Caddyfile'))?.[1]?.split(' ')
    expect(upstreams).toEqual(['app-1:3000', 'app-2:3000'])
    for (const name of ['postgres', 'redis', 'meilisearch'])
      expect(services[name]?.healthcheck?.test.length).toBeGreaterThan(1)
  })
})

describe('the systemd unit', () => {
  const unit = read('deploy/askwell.service')
  const value = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1] ?? ''

  test('starts what is there, with variables that exist, and starts it again', () => {
    const [program, file = ''] = value('ExecStart').split(' ')
    expect([program, exists(file)]).toEqual(['/usr/bin/node', true])
    const names = value('Environment')
      .split(' ')
      .map((pair) => pair.split('=')[0] ?? '')
    expect(unknown(names)).toEqual([])
    expect([value('Restart'), value('StateDirectory'), value('DynamicUser')]).toEqual([
      'always',
      'askwell',
      'yes',
    ])
    expect(unit).toContain(`DATA_DIR=/var/lib/${value('StateDirectory')}`)
    expect(Number(value('TimeoutStopSec'))).toBeGreaterThanOrEqual(mayStopFor(5_000))
  })
})
