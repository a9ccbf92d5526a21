import { join } from 'node:path'
import { openDb } from '#db/client.server.ts'
import { openSearch } from '#search/open.ts'
import { createUser } from '~/features/accounts/accounts.server.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { randomFrom } from '~/features/generate/random.ts'
import { reindexAll } from '~/features/search/index.server.ts'
import type { Figure } from '../figures.ts'
import { startAskwell } from '../processes.ts'
import { type Caller, callerOf } from './calls.ts'
import { fillSearchForum } from './forum.server.ts'
import { beside, type Latency, timeEach, timeUntil } from './load.ts'

const QUESTIONS = 100_000
const SEARCHES = 400
const KNOWN_ITEMS = 300
const FRESH = 40
const WRITES_A_SECOND = 20
const ACCOUNT = { handle: 'bench', password: 'bench-password', email: undefined, role: 'member' } as const

/** Search on a forum of 100,000 questions and 400,000 answers, through the running server. */
export async function measureSearching(folder: string, progress: (what: string) => void): Promise<Figure[]> {
  const dataDir = join(folder, 'searching')
  progress(`filling a forum with ${QUESTIONS} questions and their index`)
  const { titles, token, indexedInS } = await makeForum(dataDir)
  const server = await startAskwell(dataDir)
  try {
    const caller = callerOf(server.url, token)
    return [
      { what: `index of ${QUESTIONS} questions built`, value: indexedInS, unit: 's', atMost: 180 },
      ...(await latencies(caller, titles, progress)),
      ...(await others(caller, titles, progress)),
      await known(caller, titles, progress),
      await freshness(caller, progress),
    ]
  } finally {
    await server.stop()
  }
}

async function makeForum(dataDir: string) {
  const db = await openDb(join(dataDir, 'askwell.db'), { synchronous: 'OFF' })
  const now = new Date()
  const search = await openSearch({ db })
  try {
    const titles = await fillSearchForum(db, QUESTIONS, now)
    const started = performance.now()
    await reindexAll(db, search, () => undefined)
    const indexedInS = (performance.now() - started) / 1_000
    const member = await createUser(db, ACCOUNT, now)
    return { titles, token: await createToken(db, { userId: member.id, name: 'bench' }, now), indexedInS }
  } finally {
    await search.close()
    await db.close()
  }
}

/** While twenty members a second write. */
async function latencies(caller: Caller, titles: string[], progress: (what: string) => void) {
  progress(`${SEARCHES} searches and as many suggestions beside ${WRITES_A_SECOND} writes a second`)
  const asked = pick(titles, SEARCHES, 1).map((title) => someWords(title, 0.7))
  const typed = asked.map((text) => text.slice(0, 3 + (text.length % 12)))
  const searching = await beside(WRITES_A_SECOND, caller.write, () => timeEach(asked, caller.search))
  const suggesting = await beside(WRITES_A_SECOND, caller.write, () => timeEach(typed, caller.suggest))
  return [
    figure('search, 99th percentile', searching, 80),
    figure('suggestions while typing, 99th percentile', suggesting, 25),
  ]
}

/** What searching costs everybody else. */
async function others(caller: Caller, titles: string[], progress: (what: string) => void): Promise<Figure[]> {
  progress('other requests, without and with searches beside them')
  const ids = Array.from({ length: SEARCHES }, (_, index) => 1 + index * 7)
  const alone = await timeEach(ids, caller.read)
  const asked = pick(titles, SEARCHES, 2)
  const search = (turn: number) => caller.search(asked[turn % asked.length] ?? '')
  const together = await beside(10, search, () => timeEach(ids, caller.read))
  const note = `${alone.p99.toFixed(1)} → ${together.p99.toFixed(1)} ms`
  return [
    {
      what: 'other requests: 99th percentile more beside searches',
      value: together.p99 - alone.p99,
      unit: 'ms',
      atMost: 5,
      note,
    },
  ]
}

/** A thread's own title less 40 % of its words. */
async function known(caller: Caller, titles: string[], progress: (what: string) => void): Promise<Figure> {
  progress(`${KNOWN_ITEMS} known items`)
  const wanted = pick(titles, KNOWN_ITEMS, 3)
  let found = 0
  for (const title of wanted) {
    const first = await caller.search(someWords(title, 0.6))
    if (first.slice(0, 10).includes(title)) found++
  }
  return { what: 'known items among the first ten', value: found / wanted.length, unit: 'share' }
}

async function freshness(caller: Caller, progress: (what: string) => void): Promise<Figure> {
  progress(`how soon ${FRESH} new questions are found`)
  const times: number[] = []
  for (let turn = 0; turn < FRESH; turn++) {
    const word = `fresh${turn}x${Date.now().toString(36)}`
    await caller.ask(`Where is ${word} to be found now`)
    times.push(await timeUntil(async () => (await caller.search(word)).some((title) => title.includes(word))))
  }
  const sorted = times.sort((a, b) => a - b)
  return {
    what: 'new questions are found within, 95th percentile',
    value: sorted[Math.floor(0.95 * FRESH)] ?? 0,
    unit: 'ms',
    atMost: 1_000,
  }
}

const figure = (what: string, { p50, p99, count }: Latency, atMost: number): Figure => ({
  what,
  value: p99,
  unit: 'ms',
  atMost,
  note: `p50 ${p50.toFixed(1)} ms, ${count} requests`,
})

function pick(titles: string[], count: number, seed: number): string[] {
  const random = randomFrom(seed).unit
  return Array.from({ length: count }, () => titles[Math.floor(random() * titles.length)] ?? '')
}

/** The same words of the same title each time, in their order. */
function someWords(title: string, share: number): string {
  const random = randomFrom(title.length).unit
  const words = title.split(' ')
  const kept = words.filter(() => random() < share)
  return (kept.length > 0 ? kept : words).join(' ')
}
