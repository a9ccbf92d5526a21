import type { SearchEngine } from '#search/port.ts'
import {
  type BannerReader,
  bannersAt,
  type IncidentBanner,
} from '~/features/incidents/banners.view.server.ts'
import type { SearchResult } from '~/features/search/results.server.ts'
import type { Officials } from '~/features/search/rules.ts'
import { similar } from '~/features/search/similar.view.server.ts'
import { tagsTyped } from '~/features/tags/typed.server.ts'
import type { Suggestion } from './similar-list.tsx'

interface Context extends BannerReader {
  search: SearchEngine
}

/** Shorter titles (Han characters count two) find everything and mean nothing. */
const MIN_TITLE = 4

/** What may answer a question that is being written, known incidents first. Neither logged nor cached. */
export async function suggestionsFor(
  context: Context,
  { title, body, tags }: { title: string; body: string; tags: string },
  officials: Officials,
): Promise<Suggestion[]> {
  const { db, search, locale, now } = context
  if (title.trim().length + (title.match(/\p{Script=Han}/gu)?.length ?? 0) < MIN_TITLE) return []
  const found = await similar(db.read, search, { title, body, language: locale, officials }, now())
  const known = await bannersAt(context, { words: title, tags: await tagsTyped(db.read, tags) })
  return [...known.filter(({ kind }) => kind === 'incident').map(knownAs), ...found.map(toSuggestion)]
}

const knownAs = ({ title, path, language }: IncidentBanner): Suggestion => ({
  ...{ title, path, language },
  kind: 'incident',
  solved: false,
  answerCount: 0,
  endPath: `${path}/affected`,
})

function toSuggestion(result: SearchResult): Suggestion {
  const { kind, title, path, language } = result
  const solved = result.kind === 'entry' || result.state === 'solved'
  const answerCount = result.kind === 'question' ? result.answerCount : 0
  return { kind, title, path, language, solved, answerCount, endPath: solvedItPathOf(result) }
}

const solvedItPathOf = ({ kind, id }: SearchResult) =>
  kind === 'question' ? `/questions/${id}/solved-it` : `/help/entries/${id}/solved-it`
