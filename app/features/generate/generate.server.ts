import type { Db, Tx } from '#db/client.server.ts'
import { countForPlans, goOnCounting, insertRows } from '#db/insert-rows.server.ts'
import { answers, questions, users } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import { finish } from './finishing.server.ts'
import type { Forming } from './forming.ts'
import { type People, peopleFor } from './people.ts'
import { randomFrom } from './random.ts'
import { noRows, writeRows } from './rows.ts'
import { insertTags } from './tags.server.ts'
import { textsFrom } from './texts.ts'
import { addThread } from './thread.ts'

/** Somebody or something is here already: what is made up is never put among what people wrote. */
export class NotEmpty extends Error {}

export interface Wanted {
  questions: number
  /** The same seed makes the same forum, up to its dates, which end now. */
  seed: number
}

export interface Made {
  members: number
  questions: number
  answers: number
  comments: number
  /** Stopped before all were made; what is there is whole. */
  stopped: boolean
}

export interface Progress {
  /** `questions` are written, then `totals` added up. */
  phase: 'questions' | 'totals'
  done: number
  total: number
}

interface Surroundings {
  now: Date
  signal?: AbortSignal | undefined
  onProgress?: (progress: Progress) => void
}

/** Threads that are written in one transaction. */
const THREADS = 1_000
const MEMBERS = 1_000

/** Writes a forum that nobody wrote into an empty database. Stopped between two transactions it is a smaller one, with
 *  its totals added up; the search index is left to whoever asked.
 *  @throws NotEmpty before anything is written */
export async function generateForum(
  db: Db,
  { questions: total, seed }: Wanted,
  { now, signal, onProgress = () => undefined }: Surroundings,
): Promise<Made> {
  await assertEmpty(db)
  const random = randomFrom(seed)
  const texts = textsFrom(random)
  const people = peopleFor(total, random, now)
  await insertPeople(db, people)
  const tagIds = await db.write((tx) => insertTags(tx, total, now), 'derived')
  const made = { questions: 0, answers: 0, comments: 0 }
  const forming: Forming = { random, texts, people, tagIds, now, share: 0, made, canonical: [] }
  while (made.questions < total && !signal?.aborted) {
    await writeThreads(db, forming, total)
    onProgress({ phase: 'questions', done: made.questions, total })
  }
  await db.write(countOn, 'derived')
  await finish(db, now, (done, total) => onProgress({ phase: 'totals', done, total }))
  return { members: people.rows.length, ...made, stopped: made.questions < total }
}

async function assertEmpty({ read, location }: Db) {
  const [members, asked] = [await read.$count(users), await read.$count(questions)]
  if (members + asked === 0) return
  throw new NotEmpty(
    `The database ${location.replace(/\/\/[^@/]*@/, '//')} is not empty: it has ${members} members and ${asked} questions. Nothing was written. ` +
      'A made-up forum goes only into an empty database: name another one with DATA_DIR or DATABASE_URL.',
  )
}

async function insertPeople(db: Db, { rows }: People) {
  for (const batch of batches(rows, MEMBERS)) await db.write((tx) => insertRows(tx, users, batch), 'derived')
  await db.write((tx) => goOnCounting(tx, users, users.id), 'derived')
}

async function writeThreads(db: Db, forming: Forming, total: number) {
  const rows = noRows()
  const end = Math.min(total, forming.made.questions + THREADS)
  while (forming.made.questions < end) {
    forming.share = forming.made.questions / total
    addThread(forming, rows)
  }
  await db.write((tx) => writeRows(tx, rows), 'derived')
}

async function countOn(tx: Tx) {
  await goOnCounting(tx, questions, questions.id)
  await goOnCounting(tx, answers, answers.id)
  await countForPlans(tx)
}
