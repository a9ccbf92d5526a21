import { ANALYSER_VERSION } from '../analyse.ts'
import { FIELDS, fieldText } from '../fields.ts'
import type { SearchDocument } from '../port.ts'
import { indexedText, spelledOut, writtenWords } from './texts.ts'

export type StoredDocument = ReturnType<typeof toStored>

/** A document as Meilisearch stores it. */
export function toStored(document: SearchDocument) {
  const { id, kind, language, state, score, authorId, answerCount, version } = document
  const texts = FIELDS.map((field) => fieldText(document, field))
  const titles = [document.title, fieldText(document, 'askedAs')]
  const searched = Object.fromEntries(FIELDS.map((field, index) => [field, indexedText(texts[index] ?? '')]))
  return {
    id,
    kind,
    language,
    state,
    score,
    author: authorId,
    answerCount,
    createdAt: document.createdAt.getTime(),
    activityAt: document.activityAt.getTime(),
    version,
    analyser: ANALYSER_VERSION,
    slugs: document.tags,
    begun: [writtenWords(titles), spelledOut(titles)].join(' '),
    characters: spelledOut(texts),
    ...searched,
  }
}

/** About how large it is on its way, in characters. */
export const textLength = (stored: StoredDocument): number => {
  const texts = Object.values(stored).filter((value) => typeof value === 'string')
  return texts.reduce((sum, text) => sum + text.length, 0)
}
