import { setTimeout as pause } from 'node:timers/promises'
import { and, desc, eq, gte, inArray, isNull, lt, max, or } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import { holdsText } from '#db/holds-text.server.ts'
import type { AnswerId, LivingFactId, OtherValueId } from '#db/ids.ts'
import { answers, livingFactOtherValues, livingFacts, questions } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isPublic } from '../questions/state.ts'
import { type FactRow, selectFacts } from './find.server.ts'
import { numbersIn, otherValueIn, type Statement } from './other-value.ts'
import { mayKeepFacts } from './policy.ts'
import { ANSWERS_AT_ONCE, MAX_OTHER_VALUES } from './rules.ts'

interface Stated {
  answerId: AnswerId
  sentence: string
}

/** Looks for answers that state another value than these facts have now. Doing it again changes nothing. */
export async function findOtherValues(db: Db, ids: LivingFactId[], now: Date) {
  for (const id of ids) {
    const [row] = await selectFacts(db.read).where(eq(livingFacts.id, id))
    if (row) await keep(db, id, await statedIn(db.read, row), now)
  }
}

async function statedIn(read: ReadDb, { fact, present }: FactRow): Promise<Stated[]> {
  const statement: Statement = {
    words: fact.words,
    units: Object.values(present.unit).filter(Boolean),
    numbers: Object.values(present.value).flatMap(numbersIn),
  }
  if (statement.words.length === 0 || statement.numbers.length === 0) return []
  const found: Stated[] = []
  const [newest] = await read.select({ id: max(answers.id) }).from(answers)
  for (let below = (newest?.id ?? 0) + 1; below > 1 && found.length < MAX_OTHER_VALUES; ) {
    const from = Math.max(1, below - ANSWERS_AT_ONCE)
    for (const { answerId, text, title } of await speakingOf(read, fact.words, { from, below })) {
      const sentence = otherValueIn({ text, title }, statement)
      if (sentence) found.push({ answerId, sentence })
    }
    below = from
    // The SQLite driver never leaves the thread by itself.
    await pause(1)
  }
  return found.slice(0, MAX_OTHER_VALUES)
}

/** Answers that everybody sees, with one of the words in them or in their thread's title, the newest first. */
const speakingOf = (read: ReadDb, words: string[], { from, below }: { from: number; below: number }) =>
  read
    .select({ answerId: answers.id, text: answers.bodyText, title: questions.title })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(
      and(
        gte(answers.id, from as AnswerId),
        lt(answers.id, below as AnswerId),
        isSeen,
        or(...words.flatMap((word) => [holdsText(answers.bodyText, word), holdsText(questions.title, word)])),
      ),
    )
    .orderBy(desc(answers.id))

/** What everybody sees. */
export const isSeen = and(isNull(answers.deletedAt), isNull(answers.heldAt), isPublic)

/** What staff have looked at stays so as long as the answer says the same; all else is as found now. */
async function keep(db: Db, factId: LivingFactId, found: Stated[], foundAt: Date) {
  const ofFact = eq(livingFactOtherValues.factId, factId)
  if (found.length === 0 && (await db.read.$count(livingFactOtherValues, ofFact)) === 0) return
  await db.write(async (tx) => {
    const before = await tx.select().from(livingFactOtherValues).where(ofFact)
    const gone = before.filter((row) => !found.some((one) => isSame(one, row))).map((row) => row.id)
    if (gone.length > 0) await tx.delete(livingFactOtherValues).where(inArray(livingFactOtherValues.id, gone))
    const rows = found.map((one) => ({ ...one, factId, foundAt }))
    if (rows.length > 0) await tx.insert(livingFactOtherValues).values(rows).onConflictDoNothing()
  })
}

const isSame = (one: Stated, other: Stated) =>
  one.answerId === other.answerId && one.sentence === other.sentence

/** "Looked at", or not any more.
 *  @throws AppError `living_facts.forbidden` 403 · `living_facts.not_found` 404 */
export async function markLooked(
  db: Db,
  actor: Member,
  { id, seen }: { id: OtherValueId; seen: boolean },
  now: Date,
) {
  assertAllowed(mayKeepFacts(actor), 'living_facts.forbidden')
  const mark = seen ? { lookedAt: now, lookedById: actor.id } : { lookedAt: null, lookedById: null }
  await db.write(async (tx) => {
    const [marked] = await setMark(tx, id, mark)
    const subjectId = marked?.answerId ?? fail('living_facts.not_found', 404)
    const act = seen ? ('answer.value_looked_at' as const) : ('answer.value_unlooked' as const)
    await recordAct(tx, { actorId: actor.id, act, subjectId }, now)
  })
}

type Mark = Pick<typeof livingFactOtherValues.$inferSelect, 'lookedAt' | 'lookedById'>

const setMark = (tx: Tx, id: OtherValueId, mark: Mark) =>
  tx
    .update(livingFactOtherValues)
    .set(mark)
    .where(eq(livingFactOtherValues.id, id))
    .returning({ answerId: livingFactOtherValues.answerId })
