import type { Db } from '#db/client.server.ts'
import { openSearch } from '#search/open.ts'
import type { SearchEngine } from '#search/port.ts'
import { generateForum, type Made, NotEmpty, type Progress } from '~/features/generate/generate.server.ts'
import { reindexAll } from '~/features/search/index.server.ts'
import { type Command, type CommandInput, requiredOption, UsageError } from './command.ts'
import { withDatabase } from './database.ts'
import { INTERRUPTED, stopSignal } from './stopping.ts'

interface GenerateContext {
  db: Db
  search: SearchEngine
  now: () => Date
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  isTerminal: boolean
  /** Stops between two transactions. */
  signal?: AbortSignal
}

export const generateCommand: Command = {
  summary: 'Write a made-up forum of any size into an empty database, to see how Askwell carries it.',
  options: {
    questions: { type: 'string', help: 'how many; about as many answers and comments come on top' },
    seed: { type: 'string', help: 'a number; the same one makes the same forum (1)' },
    'no-index': {
      type: 'boolean',
      help: 'leave the search index to `askwell reindex`, or to the next start',
    },
  },
  run: (input) =>
    withDatabase(async (db, { meilisearch }) => {
      const search = await openSearch({ db, meilisearch })
      const signal = stopSignal()
      const { stdout, stderr } = process
      const now = () => new Date()
      const isTerminal = stderr.isTTY === true
      try {
        return await generate(input, { db, search, now, stdout, stderr, isTerminal, signal })
      } finally {
        await search.close()
      }
    }, FILLING),
}

/** Rows of all times hang on the same indexes: with those in memory, a large forum is written as fast as a small one. */
const FILLING = { cacheMb: 512 }

const MOST_QUESTIONS = 10_000_000

/** `askwell generate`: what was made goes to stdout, progress to stderr. Resolves to the exit code. */
export async function generate(input: CommandInput, context: GenerateContext): Promise<number> {
  const { db, stdout, stderr, now, signal } = context
  const wanted = {
    questions: wholeNumber(requiredOption(input, 'questions'), 'questions', 1),
    seed: wholeNumber(String(input.values.seed ?? '1'), 'seed', 0),
  }
  const began = performance.now()
  const show = progressPrinter(context)
  try {
    const made = await generateForum(db, wanted, { now: now(), signal, onProgress: show })
    stdout.write(`${summaryOf(made, performance.now() - began)}\n`)
    if (made.stopped) {
      stderr.write(
        'Stopped. What is there is whole and smaller; its search index is missing: `askwell reindex` builds it.\n',
      )
      return INTERRUPTED
    }
    if (input.values['no-index'] !== true) await fillIndex(context, made, began)
    return 0
  } catch (error) {
    if (!(error instanceof NotEmpty)) throw error
    stderr.write(`${error.message}\n`)
    return 1
  }
}

function wholeNumber(text: string, name: string, least: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > MOST_QUESTIONS)
    throw new UsageError(`--${name} is a whole number from ${least} to ${MOST_QUESTIONS}.`)
  return number
}

async function fillIndex(context: GenerateContext, made: Made, began: number) {
  const { db, search, stdout } = context
  const show = progressPrinter(context)
  await reindexAll(db, search, ({ done, total }) => show({ phase: 'index', done, total }))
  stdout.write(`With the search index: ${rateOf(made, performance.now() - began)}.\n`)
}

const summaryOf = (made: Made, took: number) =>
  `${made.questions} questions, ${made.answers} answers and ${made.comments} comments of ${made.members} members: ${rateOf(made, took)}.`

/** Comments are not counted among posts: they are small. */
function rateOf({ questions, answers }: Made, took: number) {
  const seconds = Math.max(0.001, took / 1_000)
  return `${Math.round((questions + answers) / seconds)} questions and answers a second, ${seconds.toFixed(1)} s`
}

/** One line that changes on a terminal, a line every tenth otherwise. */
function progressPrinter({ stderr, isTerminal }: GenerateContext) {
  let shown = ''
  return ({ phase, done, total }: Progress | { phase: 'index'; done: number; total: number }) => {
    const share = Math.min(1, done / Math.max(1, total))
    const step = `${phase} ${Math.floor(share * 10)}`
    const text = `${phase}: ${done} of ${total} (${Math.floor(share * 100)} %)`
    if (isTerminal) stderr.write(`\r${text}\u001b[K${share === 1 ? '\n' : ''}`)
    else if (step !== shown) stderr.write(`${text}\n`)
    shown = step
  }
}
