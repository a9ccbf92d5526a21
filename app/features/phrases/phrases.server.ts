import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { PhraseId } from '#db/ids.ts'
import { askedPhrases } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getEntry } from '../faq/find.server.ts'
import { getQuestion } from '../questions/find.server.ts'
import { isPrivate } from '../search/private-text.ts'
import { keyOf, type Phrase } from './phrase.ts'
import { isAt, type PhraseRow, type Place, phraseAt, tellOfChange } from './place.server.ts'
import { mayKeepPhrases } from './policy.ts'
import type { PhraseAct } from './schema.ts'

/** What staff decide about the words by which a thread or official answer is found. Their own words count at once.
 *  @throws AppError `phrases.forbidden` 403 · `phrases.not_found`, `questions.not_found`, `faq.not_found` 404 ·
 *  `phrases.private`, `phrases.says_nothing` 400 · `phrases.known` 409 */
export async function keepPhrase(db: Db, actor: Member, place: Place, act: PhraseAct, now: Date) {
  assertAllowed(mayKeepPhrases(actor), 'phrases.forbidden')
  await db.write(async (tx) => {
    await assertThere(tx, actor, place)
    if (act.act === 'add') await add(tx, place, act.text, now)
    if (act.act === 'reword') await reword(tx, place, act, now)
    if (act.act === 'switch')
      await switchTo[act.to](tx, await phraseOfPlace(tx, place, act.phrase), actor, now)
    await tellOfChange(tx, place, now)
    await recordAct(tx, { actorId: actor.id, ...loggedAs(place, act) }, now)
  })
}

/** Of which thread or entry; the words are in the phrase itself. */
function loggedAs(place: Place, act: PhraseAct) {
  const subject =
    'questionId' in place
      ? ({ act: 'question.phrases_changed', subjectId: place.questionId } as const)
      : ({ act: 'entry.phrases_changed', subjectId: place.entryId } as const)
  const done = act.act === 'switch' ? { did: `switch_${act.to}` } : { did: act.act }
  return { ...subject, after: 'phrase' in act ? { ...done, phrase: act.phrase } : done }
}

async function assertThere(tx: Tx, actor: Member, place: Place) {
  if ('questionId' in place) await getQuestion(tx, place.questionId)
  else await getEntry(tx, actor, place.entryId)
}

async function add(tx: Tx, place: Place, typed: string, now: Date) {
  const phrase = worded(typed)
  if (await phraseAt(tx, place, phrase.key)) failBeside('phrases.known', 409)
  const row = { ...place, ...phrase, source: 'staff' as const, countsFrom: now }
  await tx.insert(askedPhrases).values({ ...row, createdAt: now, updatedAt: now })
}

/** From now on it is the word of staff, whatever it was before. */
async function reword(tx: Tx, place: Place, act: { phrase: PhraseId; text: string }, now: Date) {
  const row = await phraseOfPlace(tx, place, act.phrase)
  const phrase = worded(act.text)
  const other = await phraseAt(tx, place, phrase.key)
  if (other && other.id !== row.id) failBeside('phrases.known', 409)
  await tx
    .update(askedPhrases)
    .set({ ...phrase, source: 'staff', countsFrom: row.countsFrom ?? now, updatedAt: now })
    .where(eq(askedPhrases.id, row.id))
}

/** One telling word is enough from those who answer for it. */
function worded(text: string): Phrase {
  if (isPrivate(text)) failBeside('phrases.private', 400)
  const key = keyOf(text)
  return key === '' ? failBeside('phrases.says_nothing', 400) : { text, key }
}

const failBeside = (code: string, status: 400 | 409) => fail(code, status, { fields: { text: [code] } })

const switchTo = {
  off: (tx: Tx, { id }: PhraseRow, actor: Member, now: Date) =>
    tx
      .update(askedPhrases)
      .set({ switchedOffAt: now, switchedOffById: actor.id, updatedAt: now })
      .where(eq(askedPhrases.id, id)),
  /** What nobody else had used yet counts by the word of staff. */
  on: (tx: Tx, { id, countsFrom, source }: PhraseRow, _actor: Member, now: Date) =>
    tx
      .update(askedPhrases)
      .set({
        switchedOffAt: null,
        switchedOffById: null,
        countsFrom: countsFrom ?? now,
        source: countsFrom ? source : 'staff',
        updatedAt: now,
      })
      .where(eq(askedPhrases.id, id)),
}

async function phraseOfPlace(tx: Tx, place: Place, id: PhraseId): Promise<PhraseRow> {
  const [row] = await tx
    .select()
    .from(askedPhrases)
    .where(and(isAt(place), eq(askedPhrases.id, id)))
  return row ?? fail('phrases.not_found', 404)
}
