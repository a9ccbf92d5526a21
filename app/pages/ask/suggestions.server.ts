import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import type { SearchEngine } from '#search/port.ts'
import type { SearchResult } from '~/features/search/results.server.ts'
import { similar } from '~/features/search/similar.view.server.ts'
import type { Suggestion } from './similar-list.tsx'

interface Context {
  db: { read: ReadDb }
  search: SearchEngine
  locale: Language
  now: () => Date
}

/** Shorter titles (Han characters count two) find everything and mean nothing. */
const MIN_TITLE = 4

/** What may answer a question that is being written. Neither logged nor cached. */
export async function suggestionsFor(
  { db, search, locale, now }: Context,
  { title, body }: { title: string; body: string },
): Promise<Suggestion[]> {
  if (title.trim().length + (title.match(/\p{Script=Han}/gu)?.length ?? 0) < MIN_TITLE) return []
  const found = await similar(db.read, search, { title, body, language: locale }, now())
  return found.map(toSuggestion)
}

function toSuggestion(result: SearchResult): Suggestion {
  const { kind, title, path, language } = result
  const solved = result.kind === 'entry' || result.state === 'solved'
  const answerCount = result.kind === 'question' ? result.answerCount : 0
  return { kind, title, path, language, solved, answerCount, solvedItPath: solvedItPathOf(result) }
}

const solvedItPathOf = ({ kind, id }: SearchResult) =>
  kind === 'question' ? `/questions/${id}/solved-it` : `/help/entries/${id}/solved-it`
