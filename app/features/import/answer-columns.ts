import type { AnswerSource } from './answer-source.server.ts'
import { type Composed, composeImported, type ImportedRevision, textsOf } from './post-text.ts'
import { answerSource, licenseOf, type Site } from './site.ts'

/** An answer of the dump, rendered outside the transaction that will write it. */
export interface ComposedAnswer {
  source: AnswerSource
  /** Empty when its text did not change. */
  texts: ImportedRevision[]
  composed: Composed | null
}

const TEXT_PARTS = ['text', 'history', 'links']

export function composeAnswer(source: AnswerSource): ComposedAnswer {
  if (!TEXT_PARTS.some((part) => source.changed.has(part))) return { source, texts: [], composed: null }
  const texts = textsOf(source.post)
  return { source, texts, composed: composeImported(texts.at(-1)?.body ?? '') }
}

/** What an answer says of itself, beside its words. */
export function answerColumns(site: Site, { source }: ComposedAnswer) {
  const { row } = source.post
  return {
    authorId: source.authorId,
    sourceUrl: answerSource(site, row.id),
    license: licenseOf(site, row, row.editedAt ?? row.createdAt),
  }
}
