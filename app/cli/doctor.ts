import type { Db } from '#db/client.server.ts'
import type { SearchEngine } from '#search/port.ts'
import { type Diagnosis, diagnose, differenceCount, repair } from '~/features/doctor/doctor.server.ts'
import { lineOf } from '~/features/doctor/finding.ts'

/** What a command gets. */
interface CommandContext {
  db: Db
  search: SearchEngine
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  isTerminal: boolean
  now: () => Date
}

const USAGE = `askwell doctor [--repair] [--json]

Recomputes every stored counter, reputation total and search index entry, also beside a running server, and prints
each difference. What the outbox still owes is printed as pending and is no difference.

  --repair   mends what it finds; exits 0 when all of it is mended
  --json     prints one JSON object instead of lines

Exits 1 when something differs.
`
const FLAGS = new Set(['--repair', '--json', '--help'])

/** `askwell doctor`; returns the exit code. */
export async function doctor(args: string[], context: CommandContext): Promise<number> {
  const { db, search, stdout, stderr, now } = context
  const unknown = args.find((arg) => !FLAGS.has(arg))
  if (unknown !== undefined || args.includes('--help')) {
    const out = unknown === undefined ? stdout : stderr
    out.write(unknown === undefined ? USAGE : `doctor does not know ${unknown}.\n\n${USAGE}`)
    return unknown === undefined ? 0 : 1
  }
  const diagnosis = await diagnose(db, search)
  const found = differenceCount(diagnosis)
  const left = args.includes('--repair') ? await repair(db, search, diagnosis, now()) : found
  const outcome = { differences: found, mended: found - left }
  stdout.write(args.includes('--json') ? asJson(diagnosis, outcome) : asLines(diagnosis, outcome))
  return left === 0 ? 0 : 1
}

interface Outcome {
  differences: number
  mended: number
}

function asLines({ findings, index, owed, pendingDocuments, parked }: Diagnosis, outcome: Outcome): string {
  const lines = [
    ...[...findings.values()].flat().map(lineOf),
    ...index.map(({ id, problem }) => `search index: ${id} is ${problem.replace('_', ' ')}`),
    ...pendingDocuments.map((id) => `pending: search index entry ${id}`),
    ...owed.map(({ topic, rows }) => `pending: ${counted(rows, 'outbox row')} of ${topic}`),
    ...parked.map(
      ({ id, topic, key, lastError }) => `parked: outbox row ${id} (${topic}, ${key}): ${lastError ?? ''}`,
    ),
    summaryOf(outcome),
  ]
  return `${lines.join('\n')}\n`
}

function summaryOf({ differences, mended }: Outcome): string {
  if (differences === 0) return 'Everything is as it should be.'
  const found = counted(differences, 'difference')
  if (mended === 0) return `${found}. \`askwell doctor --repair\` mends what can be mended.`
  const left = differences - mended
  return left === 0 ? `${found}, all mended.` : `${found}, ${mended} mended: the rest needs a person.`
}

const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

function asJson({ findings, index, ...rest }: Diagnosis, outcome: Outcome): string {
  const all = { ...outcome, findings: [...findings.values()].flat(), index, ...rest }
  return `${JSON.stringify(all)}\n`
}
