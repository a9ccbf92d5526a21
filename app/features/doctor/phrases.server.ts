import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { PhraseId } from '#db/ids.ts'
import { askedPhrases, phraseUses, questions } from '#db/schema/index.ts'
import { areSeveral } from '../phrases/people.ts'
import { type PhraseRow, placeOf, tellOfChange } from '../phrases/place.server.ts'
import { CHECK_BATCH, type Check } from './check.ts'
import type { Finding } from './finding.ts'

/** A phrase that counts because of people or a merge has its two people, or its merge. */
export const phraseEvidence: Check = {
  name: 'evidence of phrases',
  async find(read, after) {
    const found: Finding[] = []
    for (let last = after as PhraseId; ; ) {
      const rows = await countingAfter(read, last)
      found.push(...(await unproven(read, rows)))
      const end = rows.at(-1)?.phrase.id
      if (found.length >= CHECK_BATCH || rows.length < CHECK_BATCH || !end) break
      last = end
    }
    // The next look begins after the last of these: a finding beyond them is found again.
    return found.slice(0, CHECK_BATCH)
  },
  async mend(tx, found, now) {
    for (const { id } of found) {
      const [row] = await tx
        .update(askedPhrases)
        .set({ countsFrom: null, updatedAt: now })
        .where(eq(askedPhrases.id, id as PhraseId))
        .returning()
      const place = row && placeOf(row)
      if (place) await tellOfChange(tx, place, now)
    }
  },
}

type Row = Awaited<ReturnType<typeof countingAfter>>[number]

/** Phrases that count, a batch by id. */
const countingAfter = (read: ReadDb, after: PhraseId) =>
  read
    .select({ phrase: askedPhrases, canonicalId: questions.canonicalId })
    .from(askedPhrases)
    .leftJoin(questions, eq(questions.id, askedPhrases.mergedId))
    .where(and(gt(askedPhrases.id, after), isNotNull(askedPhrases.countsFrom)))
    .orderBy(asc(askedPhrases.id))
    .limit(CHECK_BATCH)

async function unproven(read: ReadDb, rows: Row[]): Promise<Finding[]> {
  const proven = await provenByUse(
    read,
    rows.map(({ phrase }) => phrase.id),
  )
  return rows
    .filter(({ phrase, canonicalId }) => !isProven(phrase, canonicalId, proven))
    .map(({ phrase }) => findingOf(phrase))
}

const isProven = (phrase: PhraseRow, canonicalId: number | null, proven: Set<PhraseId>) =>
  phrase.source === 'staff' ||
  (phrase.source === 'merge' ? canonicalId === phrase.questionId : proven.has(phrase.id))

async function provenByUse(read: ReadDb, ids: PhraseId[]): Promise<Set<PhraseId>> {
  if (ids.length === 0) return new Set()
  const uses = await read.select().from(phraseUses).where(inArray(phraseUses.phraseId, ids))
  return new Set(ids.filter((id) => areSeveral(uses.filter((use) => use.phraseId === id))))
}

const findingOf = ({ id, source }: PhraseRow): Finding => ({
  subject: `phrase ${id}`,
  id,
  what: source === 'merge' ? 'merge' : 'number of people',
  stored: null,
  expected: source === 'merge' ? 'a merged question' : 2,
})
