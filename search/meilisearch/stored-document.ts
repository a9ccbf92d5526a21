import { ANALYSER_VERSION } from '../analyse.ts'
import { FIELDS, fieldText } from '../fields.ts'
import type { SearchDocument } from '../port.ts'
import { charactersIn, codesIn, indexedText } from './texts.ts'

export type StoredDocument = ReturnType<typeof toStored>

/** A document as Meilisearch stores it. */
export function toStored(document: SearchDocument) {
  const { id, kind, language, state, score, authorId, answerCount, version } = document
  const texts = FIELDS.map((field) => fieldText(document, field))
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
    codes: codesIn(texts),
    characters: charactersIn(texts),
    ...searched,
  }
}
