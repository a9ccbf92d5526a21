import { cpus } from 'node:os'
import { join } from 'node:path'
import { openDb } from '#db/client.server.ts'
import { questions } from '#db/schema/index.ts'
import { createUser } from '~/features/accounts/accounts.server.ts'
import { UsageError } from '../command.ts'
import type { Figure } from './figures.ts'
import { fillForum } from './forum.server.ts'
import { compare } from './load.ts'
import { ACCOUNT, logIn } from './member.ts'
import { type Running, startAskwell } from './processes.ts'

const QUESTIONS = 1_000
const THREAD = '/questions/1/deposit-number-0'

/** A member's thread from two servers on one PostgreSQL, against one of them: all on this machine, as the load is. */
export async function measureServers(
  folder: string,
  url: string | undefined,
  progress: (what: string) => void,
): Promise<Figure[]> {
  if (!url?.startsWith('postgres')) throw new UsageError('--servers needs DATABASE_URL=postgres://…')
  progress(`filling a forum with ${QUESTIONS} questions`)
  await fill(url)
  const start = (name: string) => startAskwell(join(folder, name))
  const servers = await Promise.all([start('one'), start('two')])
  try {
    progress('thread, signed in')
    return [await twoAgainstOne(servers)]
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

async function fill(url: string) {
  const db = await openDb(url)
  try {
    if ((await db.read.$count(questions)) > 0) throw new UsageError('--servers needs an empty database.')
    const now = new Date()
    await fillForum(db, QUESTIONS, now)
    await createUser(db, ACCOUNT, now)
  } finally {
    await db.close()
  }
}

async function twoAgainstOne(servers: [Running, Running]): Promise<Figure> {
  const headers = { Cookie: await logIn(servers[0]) }
  const [first, second] = servers.map(({ url }) => ({ url: url + THREAD, headers }))
  if (!first || !second) throw new Error('two servers, please')
  const [began, usedBefore] = [performance.now(), process.cpuUsage()]
  const { one: both, other: alone } = await compare([first, second], first)
  const used = process.cpuUsage(usedBefore)
  const load = (used.user + used.system) / 1_000 / (performance.now() - began)
  return {
    what: 'thread, signed in, two servers ÷ one',
    value: both / alone,
    unit: '×',
    note: `${both.toFixed(0)} / ${alone.toFixed(0)} requests a second; ${cpus().length} cores for servers, PostgreSQL and the load, which takes ${load.toFixed(2)}`,
  }
}
