import { and, count, eq, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { PhraseId } from '#db/ids.ts'
import { askedPhrases, phraseUses } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { areSeveral, type Use } from './people.ts'
import type { Phrase } from './phrase.ts'
import { isAt, type PhraseRow, type Place, phraseAt, tellOfChange } from './place.server.ts'
import { MAX_A_NETWORK_AND_DAY, MAX_FROM_USE, WAITING_MS } from './rules.ts'

/** Notes that somebody ended here with these words; they count once two different people did. */
export async function learn(tx: Tx, place: Place, phrase: Phrase, person: Use, now: Date) {
  const known = await phraseAt(tx, place, phrase.key)
  if (known && isDecided(known)) return
  if ((await broughtToday(tx, place, person)) >= MAX_A_NETWORK_AND_DAY) return
  const id = known?.id ?? (await begin(tx, place, phrase, now))
  await noteUse(tx, id, person, now)
  const uses = await tx.select().from(phraseUses).where(eq(phraseUses.phraseId, id))
  if (!areSeveral(uses) || (await countingFromUse(tx, place)) >= MAX_FROM_USE) return
  await tx.update(askedPhrases).set({ countsFrom: now, updatedAt: now }).where(eq(askedPhrases.id, id))
  await tellOfChange(tx, place, now)
}

/** More people change nothing. */
const isDecided = ({ countsFrom, switchedOffAt }: PhraseRow) => countsFrom !== null || switchedOffAt !== null

async function broughtToday(tx: Tx, place: Place, { network, day }: Use): Promise<number> {
  const [row] = await tx
    .select({ phrases: count() })
    .from(phraseUses)
    .innerJoin(askedPhrases, eq(askedPhrases.id, phraseUses.phraseId))
    .where(and(isAt(place), eq(phraseUses.network, network), eq(phraseUses.day, day)))
  return row?.phrases ?? 0
}

async function begin(tx: Tx, place: Place, phrase: Phrase, now: Date): Promise<PhraseId> {
  const row = { ...place, ...phrase, source: 'use' as const, createdAt: now, updatedAt: now }
  const [made] = await tx.insert(askedPhrases).values(row).returning({ id: askedPhrases.id })
  return made?.id ?? fail('phrases.not_found', 404)
}

/** Strangers of other days prove nothing together with anybody who comes from now on. */
async function noteUse(tx: Tx, phraseId: PhraseId, person: Use, now: Date) {
  await tx
    .delete(phraseUses)
    .where(
      and(
        eq(phraseUses.phraseId, phraseId),
        ne(phraseUses.day, person.day),
        eq(phraseUses.person, phraseUses.network),
      ),
    )
  await tx
    .insert(phraseUses)
    .values({ ...person, phraseId, createdAt: now })
    .onConflictDoNothing()
}

const countingFromUse = (tx: Tx, place: Place) =>
  tx.$count(
    askedPhrases,
    and(
      isAt(place),
      eq(askedPhrases.source, 'use'),
      isNotNull(askedPhrases.countsFrom),
      isNull(askedPhrases.switchedOffAt),
    ),
  )

/** The words misled somebody: they count anew. What staff decided, a visitor does not undo. */
export async function unlearn(tx: Tx, place: Place, key: string, now: Date) {
  const known = await phraseAt(tx, place, key)
  if (known?.source !== 'use') return
  await tx.delete(phraseUses).where(eq(phraseUses.phraseId, known.id))
  await tx.update(askedPhrases).set({ countsFrom: null, updatedAt: now }).where(eq(askedPhrases.id, known.id))
  if (known.countsFrom) await tellOfChange(tx, place, now)
}

/** Run every day. */
export async function forgetLonelyPhrases(db: Db, now: Date) {
  const isLonely = and(
    eq(askedPhrases.source, 'use'),
    isNull(askedPhrases.countsFrom),
    isNull(askedPhrases.switchedOffAt),
    lt(askedPhrases.updatedAt, new Date(now.getTime() - WAITING_MS)),
  )
  await db.write((tx) => tx.delete(askedPhrases).where(isLonely))
}
