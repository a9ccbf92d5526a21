import { setImmediate as letOthersWork } from 'node:timers/promises'
import type { Db } from '#db/client.server.ts'
import { countForPlans, goOnCounting, insertRows, trustRows } from '#db/insert-rows.server.ts'
import { answers, questions, users } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import { finish } from './finishing.server.ts'
import type { Forming } from './forming.ts'
import { type People, peopleFor } from './people.ts'
import { randomFrom } from './random.ts'
import { noRows, type Rows, writeRows } from './rows.ts'
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

type Writing = Pick<Surroundings, 'signal'> & Required<Pick<Surroundings, 'onProgress'>> & { total: number }

/** Threads that are written in one transaction. */
const THREADS = 1_000
const MEMBERS = 1_000
/** Milliseconds' worth: what was made before is sent meanwhile. */
const THREADS_IN_A_TURN = 10

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
  await db.fill(() => writeThreads(db, forming, { total, signal, onProgress }))
  await db.write(countForPlans, 'derived')
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

/** The next ones are made while PostgreSQL writes the last, on a core of its own. */
async function writeThreads(db: Db, forming: Forming, { total, signal, onProgress }: Writing) {
  const { made } = forming
  let written: Promise<void> | undefined
  while (made.questions < total && !signal?.aborted) {
    const [rows] = await Promise.all([makeThreads(forming, total), written])
    const done = made.questions
    written = write(db, rows).then(() => onProgress({ phase: 'questions', done, total }))
  }
  await written
}

async function makeThreads(forming: Forming, total: number): Promise<Rows> {
  const rows = noRows()
  const { made } = forming
  const end = Math.min(total, made.questions + THREADS)
  while (made.questions < end) {
    forming.share = made.questions / total
    addThread(forming, rows)
    if (made.questions % THREADS_IN_A_TURN === 0) await letOthersWork()
  }
  return rows
}

const write = (db: Db, rows: Rows) =>
  db.write(async (tx) => {
    await trustRows(tx)
    await writeRows(tx, rows)
    await goOnCounting(tx, questions, questions.id)
    await goOnCounting(tx, answers, answers.id)
  }, 'derived')
