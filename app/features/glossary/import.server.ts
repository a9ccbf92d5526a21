import type { Db } from '#db/client.server.ts'
import type { GlossaryId } from '#db/ids.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { type Group, keyOf, wordsOf } from './clash.ts'
import { type CsvGroup, fromCsv } from './csv.ts'
import { allGroups, insertGroup, updateGroup } from './glossary.server.ts'
import { MAX_GROUPS } from './rules.ts'
import type { GroupWords } from './schema.ts'

/** Takes all groups of a file, or none. A group that shares words with one that is there takes its place, so that an
 *  exported file can be edited and brought back; what is not in the file stays.
 *  @throws AppError `accounts.admin_only` 403 · `glossary.csv_empty`, `glossary.csv_line` 400 ·
 *  `glossary.csv_clash`, `glossary.full` 409 */
export async function importGroups(db: Db, actor: Member, csv: string, now: Date): Promise<number> {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  const rows = fromCsv(csv).map(complete)
  if (rows.length === 0) failBeside('glossary.csv_empty', 400)
  await db.write(async (tx) => {
    const before = await allGroups(tx)
    const placed = places(rows, before)
    const added = placed.filter(({ id }) => id === undefined).length
    if (before.length + added > MAX_GROUPS) failBeside('glossary.full', 409, { count: MAX_GROUPS })
    for (const { id, words } of placed) {
      const row = { words, updatedById: actor.id }
      if (id === undefined) await insertGroup(tx, row, now)
      else await updateGroup(tx, id, row, now)
    }
    const after = { added, replaced: placed.length - added }
    await recordAct(tx, { actorId: actor.id, act: 'glossary.imported', subjectId: '', after }, now)
  })
  return rows.length
}

interface Row {
  line: number
  words: GroupWords
}

const complete = ({ line, words }: CsvGroup): Row =>
  words ? { line, words } : failBeside('glossary.csv_line', 400, { line })

/** Which group each line replaces, if any. Lines that would share a word, or a group, are refused. */
function places(rows: Row[], before: Group[]): { id: GlossaryId | undefined; words: GroupWords }[] {
  const owners = new Map(before.flatMap(({ id, words }) => wordsOf(words).map((word) => [keyOf(word), id])))
  const lines = new Map<string | GlossaryId, number>()
  return rows.map(({ line, words }) => {
    const keys = new Set(wordsOf(words).map(keyOf))
    const replaced = new Set([...keys].flatMap((key) => owners.get(key) ?? []))
    for (const taken of [...keys, ...replaced]) {
      if (lines.has(taken) || replaced.size > 1) failBeside('glossary.csv_clash', 409, { line })
    }
    for (const taken of [...keys, ...replaced]) lines.set(taken, line)
    return { id: [...replaced][0], words }
  })
}

const failBeside = (code: string, status: 400 | 409, params: Record<string, number> = {}) =>
  fail(code, status, { params, fields: { csv: ['field.invalid'] } })
