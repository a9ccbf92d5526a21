import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { askedPhrases, questions, users } from '#db/schema/index.ts'
import { languageOfText } from '../posts/language.ts'
import { shortPath } from '../questions/paths.ts'
import { isAt, type PhraseRow, type Place } from './place.server.ts'
import { SHOWN } from './rules.ts'

export type PhraseState = 'counts' | 'waits' | 'off'

/** A phrase as staff see it. */
export type PhraseView = Awaited<ReturnType<typeof phrasesAt>>[number]

/** All phrases of a thread or official answer: those that count, and why they do or do not. */
export async function phrasesAt(read: ReadDb, place: Place) {
  const rows = await read
    .select({ phrase: askedPhrases, switchedOffBy: users.displayName, mergedTitle: questions.title })
    .from(askedPhrases)
    .leftJoin(users, eq(users.id, askedPhrases.switchedOffById))
    .leftJoin(questions, eq(questions.id, askedPhrases.mergedId))
    .where(isAt(place))
    .orderBy(asc(askedPhrases.id))
    .limit(SHOWN)
  return rows.map(({ phrase, switchedOffBy, mergedTitle }) => ({
    id: phrase.id,
    text: phrase.text,
    language: languageOfText(phrase.text) ?? ('en' as const),
    source: phrase.source,
    state: stateOf(phrase),
    since: phrase.switchedOffAt ?? phrase.countsFrom ?? phrase.createdAt,
    switchedOffBy,
    merged: mergedFrom(phrase.mergedId, mergedTitle),
  }))
}

/** How many of them lead there now. */
export const countingAt = (read: ReadDb, place: Place) =>
  read.$count(
    askedPhrases,
    and(isAt(place), isNotNull(askedPhrases.countsFrom), isNull(askedPhrases.switchedOffAt)),
  )

function stateOf({ switchedOffAt, countsFrom }: PhraseRow): PhraseState {
  if (switchedOffAt) return 'off'
  return countsFrom ? 'counts' : 'waits'
}

const mergedFrom = (id: QuestionId | null, title: string | null) =>
  id === null || title === null ? null : { path: shortPath(id), title }
