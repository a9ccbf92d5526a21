import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, openDb } from '#db/client.server.ts'
import { openSearch } from '#search/open.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { reindexAll } from '~/features/search/index.server.ts'
import { type Command, type CommandInput, optionalOption, UsageError } from '../command.ts'
import { type Figure, readFigures, table } from './figures.ts'
import { fillForum } from './forum.server.ts'
import { compare, type Target } from './load.ts'
import { createMembers, logAllIn } from './member.ts'
import { type Running, startAskwell, startReference } from './processes.ts'
import { measureSearching } from './searching/searching.ts'
import { measureServers } from './servers.ts'
import { overTheWire, scriptBytes } from './sizes.ts'
import { measureIdle, measureStrain } from './strain.ts'
import { withStalls } from './watching.ts'
import { measureWriting } from './writing.ts'

const SMALL = 1_000
const LARGE = 100_000

export const benchCommand: Command = {
  summary: 'Measure speed and size, as ratios taken in one run; writes nothing outside a temporary folder.',
  options: {
    json: { type: 'boolean', help: 'figures as JSON on stdout' },
    compare: { type: 'string', help: 'a file that --json wrote: its figures are shown beside the new ones' },
    pages: { type: 'boolean', help: 'pages from memory alone, against the same bytes from node:http' },
    servers: {
      type: 'boolean',
      help: 'two servers against one, in the empty PostgreSQL database that DATABASE_URL names',
    },
    search: { type: 'boolean', help: 'search alone, on 100,000 questions and 400,000 answers' },
    writes: { type: 'boolean', help: 'votes alone, many at once' },
  },
  run: async (input) => {
    const { values } = input
    if (process.env.DATABASE_URL && !values.servers)
      throw new UsageError('bench measures SQLite: unset DATABASE_URL.')
    const before = await figuresOf(optionalOption(input, 'compare'))
    const folder = await mkdtemp(join(tmpdir(), 'askwell-bench-'))
    try {
      const figures = await measure(folder, values)
      console.log(values.json ? JSON.stringify(figures) : table(figures, before))
      return 0
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** Before hours of measuring: a file that cannot be read is told at once. */
async function figuresOf(file: string | undefined): Promise<Figure[]> {
  if (file === undefined) return []
  try {
    return readFigures(await readFile(file, 'utf8'))
  } catch {
    throw new UsageError(`${file} is not a file that bench --json wrote.`)
  }
}

function measure(
  folder: string,
  { search, writes, pages, servers }: CommandInput['values'],
): Promise<Figure[]> {
  if (servers) return measureServers(folder, process.env.DATABASE_URL, progress)
  if (search) return measureSearching(folder, progress)
  if (writes) return measureWriting(folder, progress)
  if (pages) return measurePages(folder)
  return measureAll(folder)
}

/** What visitors get, as browsers ask for it. */
async function measurePages(folder: string): Promise<Figure[]> {
  const dataDir = join(folder, 'small')
  await makeForum(dataDir, SMALL)
  const server = await startAskwell(dataDir)
  try {
    return await compareAll(server, FROM_MEMORY)
  } finally {
    await server.stop()
  }
}

async function measureAll(folder: string): Promise<Figure[]> {
  const [small, large] = [join(folder, 'small'), join(folder, 'large')]
  const token = await makeForum(small, SMALL)
  await makeForum(large, LARGE)
  return [
    ...(await bySize(small, large)),
    ...(await ofOneServer(small, folder, token)),
    ...(await measureWriting(folder, progress)),
  ]
}

async function ofOneServer(dataDir: string, folder: string, token: string): Promise<Figure[]> {
  const stallsFile = join(folder, 'stalls')
  const server = await startAskwell(dataDir, withStalls(stallsFile))
  try {
    const idle = await measureIdle(server)
    const sessions = await logAllIn(server)
    const [session = ''] = sessions
    const subject = { server, stallsFile, sessions, thread: THREAD, dataDir, folder }
    return [
      ...idle,
      ...(await againstReference(server, { session, token })),
      ...(await sizes(server, session)),
      ...(await measureStrain(subject, progress)),
    ]
  } finally {
    await server.stop()
  }
}

/** Without pages from memory, which cost the same however many questions there are. */
async function bySize(small: string, large: string): Promise<Figure[]> {
  const uncached = { PAGE_CACHE_MB: '0' }
  const servers = { small: await startAskwell(small, uncached), large: await startAskwell(large, uncached) }
  try {
    return [
      ...(await byForumSize(servers)),
      { what: 'start with 100,000 questions', value: servers.large.startedInMs / 1000, unit: 's', atMost: 5 },
    ]
  } finally {
    await Promise.all([servers.small.stop(), servers.large.stop()])
  }
}

async function makeForum(dataDir: string, questions: number): Promise<string> {
  progress(`filling a forum with ${questions} questions`)
  const db = await openDb(join(dataDir, 'askwell.db'), { synchronous: 'OFF' })
  try {
    const now = new Date()
    await fillForum(db, questions, now)
    await fillIndex(db)
    const member = await createMembers(db, now)
    return await createToken(db, { userId: member.id, name: 'bench' }, now)
  } finally {
    await db.close()
  }
}

/** A server that finds its index empty fills it in the background: nothing could be measured beside that. */
async function fillIndex(db: Db) {
  const search = await openSearch({ db })
  try {
    await reindexAll(db, search, () => undefined)
  } finally {
    await search.close()
  }
}

/** The first question of the forum has the lowest id. */
const THREAD = '/questions/1/deposit-number-0'
const LIST = '/questions'

interface Case {
  what: string
  path: string
  headers: Record<string, string>
  atLeast: number
}

const AS_BROWSERS = {
  'Accept-Encoding': 'gzip, deflate, br',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64)',
}

const FROM_MEMORY: Case[] = [
  { what: 'thread, signed out ÷ node:http', path: THREAD, headers: AS_BROWSERS, atLeast: 0.6 },
  { what: 'list, signed out ÷ node:http', path: LIST, headers: AS_BROWSERS, atLeast: 0.6 },
  {
    what: 'JSON thread, signed out ÷ node:http',
    path: '/api/v1/questions/1',
    headers: AS_BROWSERS,
    atLeast: 0.5,
  },
]

async function againstReference(
  { url }: Running,
  { session, token }: { session: string; token: string },
): Promise<Figure[]> {
  const cases: Case[] = [
    ...FROM_MEMORY,
    { what: 'thread, signed in ÷ node:http', path: THREAD, headers: { Cookie: session }, atLeast: 0.012 },
    {
      what: 'JSON thread ÷ node:http',
      path: '/api/v1/questions/1',
      headers: { Authorization: `Bearer ${token}` },
      atLeast: 0.08,
    },
  ]
  return compareAll({ url }, cases)
}

async function compareAll({ url }: Pick<Running, 'url'>, cases: Case[]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { what, path, headers, atLeast } of cases) {
    progress(what)
    const target = { url: url + path, headers }
    const { ratio, note } = await ratioToReference(target)
    figures.push({ what, value: ratio, unit: '×', atLeast, note })
  }
  return figures
}

async function ratioToReference(target: Target) {
  const reference = await startReference(target)
  try {
    const { one, other } = await compare(target, { url: reference.url })
    const note = `${one.toFixed(0)} / ${other.toFixed(0)} requests a second, ${(reference.bytes / 1000).toFixed(1)} kB`
    return { ratio: one / other, note }
  } finally {
    await reference.stop()
  }
}

async function byForumSize({ small, large }: { small: Running; large: Running }): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [what, path] of [
    ['thread: cost with 100,000 questions ÷ with 1,000', '/questions/500/deposit-number-499'],
    ['list: cost with 100,000 questions ÷ with 1,000', LIST],
  ]) {
    progress(`${what}`)
    const { one, other } = await compare({ url: `${small.url}${path}` }, { url: `${large.url}${path}` })
    figures.push({ what: `${what}`, value: one / other, unit: '×', atMost: 1.3 })
  }
  return figures
}

async function sizes({ url }: Running, session: string): Promise<Figure[]> {
  const signedOut = await scriptBytes({ url: url + THREAD })
  const signedIn = await scriptBytes({ url: url + THREAD, headers: { Cookie: session } })
  const wire = await overTheWire({ url: url + THREAD })
  return [
    { what: 'thread, signed out, over the wire', value: wire.bytes / 1000, unit: 'kB', atMost: 60 },
    { what: 'thread, signed out: all it fetches', value: wire.requests, unit: 'requests', atMost: 6 },
    { what: 'script of a thread, signed out, gzip', value: signedOut / 1000, unit: 'kB', atMost: 15 },
    { what: 'script of a thread, signed in, gzip', value: signedIn / 1000, unit: 'kB', atMost: 110 },
  ]
}

const progress = (what: string) => console.error(`… ${what}`)
