import { join } from 'node:path'
import { type Db, openDb } from '#db/client.server.ts'
import { type PostRef, questionRef } from '#db/post.ts'
import { questions, users } from '#db/schema/index.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import type { Figure } from './figures.ts'
import { fillForum } from './forum.server.ts'
import { startAskwell } from './processes.ts'

const QUESTIONS = 1_000
/** As many members who press at the same time. */
const AT_ONCE = 64
const VOTES = 6_000
/** The first votes find statements to prepare and code to compile. */
const WARM_UP = 500

interface Ballot {
  voter: Member
  post: PostRef
}

/** Votes a second that survive a power cut, by the command and by the running server. */
export async function measureWriting(folder: string, progress: (what: string) => void): Promise<Figure[]> {
  const dataDir = join(folder, 'writing')
  progress(`filling a forum with ${QUESTIONS} questions`)
  const db = await openDb(join(dataDir, 'askwell.db'))
  const now = new Date()
  await fillForum(db, QUESTIONS, now)
  const ballots = await drawBallots(db)
  const tokens = await tokensOf(db, ballots, now)
  const vote = ({ voter, post }: Ballot) => castVote(db, voter, post, 1, now)
  const next = () => ballots.splice(0, WARM_UP + VOTES)
  progress(`${VOTES} votes by the command`)
  const byCommand = await perSecond(next(), AT_ONCE, vote)
  const alone = await perSecond(next().slice(0, WARM_UP * 2), 1, vote)
  await db.close()
  const server = await startAskwell(dataDir)
  try {
    progress(`${VOTES} votes over HTTP`)
    const overHttp = await perSecond(next(), AT_ONCE, (ballot) => send(server.url, ballot, tokens))
    return [
      {
        what: 'votes a second, durable: the command',
        value: byCommand,
        unit: '/s',
        atLeast: 1_500,
        note: `${AT_ONCE} at once; one after the other ${alone.toFixed(0)}`,
      },
      { what: 'votes a second, durable: over HTTP', value: overHttp, unit: '/s', atLeast: 600 },
    ]
  } finally {
    await server.stop()
  }
}

/** Every member on other people's questions, no two votes alike, nobody twice in a row. */
async function drawBallots(db: Db): Promise<Ballot[]> {
  const ids = (await db.read.select({ id: users.id }).from(users)).map(({ id }) => id)
  const voters = (await Promise.all(ids.map((id) => memberById(db.read, id)))).filter(
    (voter) => voter !== undefined,
  )
  const asked = await db.read.select({ id: questions.id, authorId: questions.authorId }).from(questions)
  return asked.flatMap(({ id, authorId }, turn) =>
    voters
      .filter((voter, at) => voter.id !== authorId && (at + turn) % SHARE === 0)
      .map((voter) => ({ voter, post: questionRef(id) })),
  )
}
/** Each votes on one question in so many: within the limit of one account over HTTP. */
const SHARE = 10

async function tokensOf(db: Db, ballots: Ballot[], now: Date): Promise<Map<Member, string>> {
  const tokens = new Map<Member, string>()
  for (const voter of new Set(ballots.map((ballot) => ballot.voter)))
    tokens.set(voter, await createToken(db, { userId: voter.id, name: 'bench' }, now))
  return tokens
}

async function send(url: string, { voter, post }: Ballot, tokens: Map<Member, string>) {
  const response = await fetch(`${url}/api/v1/questions/${post.id}/vote`, {
    method: 'PUT',
    body: JSON.stringify({ value: 1 }),
    headers: { Authorization: `Bearer ${tokens.get(voter)}`, 'Content-Type': 'application/json' },
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`A vote was answered ${response.status}`)
}

/** How many of `inputs` are done a second by so many at once, the first ones not counted. */
async function perSecond<T>(
  inputs: T[],
  atOnce: number,
  act: (input: T) => Promise<unknown>,
): Promise<number> {
  const work = async (queue: T[]) => {
    for (let input = queue.shift(); input; input = queue.shift()) await act(input)
  }
  const all = (queue: T[]) => Promise.all(Array.from({ length: atOnce }, () => work(queue)))
  await all(inputs.splice(0, WARM_UP))
  const [count, started] = [inputs.length, performance.now()]
  await all(inputs)
  return count / ((performance.now() - started) / 1_000)
}
