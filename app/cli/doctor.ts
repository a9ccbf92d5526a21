import type { Db } from '#db/client.server.ts'
import { assertSound } from '#db/sqlite-file.server.ts'
import { openSearch } from '#search/open.ts'
import type { SearchEngine } from '#search/port.ts'
import { type Diagnosis, diagnose, differenceCount, repair } from '~/features/doctor/doctor.server.ts'
import { lineOf } from '~/features/doctor/finding.ts'
import type { Command, CommandInput } from './command.ts'
import { withDatabase } from './database.ts'

interface DoctorContext {
  db: Db
  search: SearchEngine
  stdout: { write(text: string): unknown }
  now: () => Date
}

export const doctorCommand: Command = {
  summary: 'Recompute every stored counter, reputation and search entry, and print what differs.',
  givesWay: true,
  options: {
    repair: { type: 'boolean', help: 'mend it; exits 0 when all is mended' },
    json: { type: 'boolean', help: 'print one JSON object instead of lines' },
  },
  run: (input) =>
    withDatabase(async (db, { meilisearch }) => {
      if (db.dialect === 'sqlite') assertSound(db.location, 'whole')
      const search = await openSearch({ db, meilisearch })
      try {
        return await doctor(input, { db, search, stdout: process.stdout, now: () => new Date() })
      } finally {
        await search.close()
      }
    }),
}

/** `askwell doctor`: exits 1 when something differs, or is left after `--repair`. What the outbox still owes is
 *  printed as pending and is no difference. */
export async function doctor(
  { values }: Pick<CommandInput, 'values'>,
  context: DoctorContext,
): Promise<number> {
  const { db, search, stdout, now } = context
  const diagnosis = await diagnose(db, search)
  const found = differenceCount(diagnosis)
  const left = values.repair === true ? await repair(db, search, diagnosis, now()) : found
  const outcome = { differences: found, mended: found - left }
  stdout.write(values.json === true ? asJson(diagnosis, outcome) : asLines(diagnosis, outcome))
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
