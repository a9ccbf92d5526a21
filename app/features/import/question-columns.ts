import { slugOf } from '../questions/slug.ts'
import {
  bodyEditedAt,
  type Composed,
  composeImported,
  editedAt,
  type ImportedRevision,
  textsOf,
} from './post-text.ts'
import type { QuestionSource } from './question-source.server.ts'
import { licenseOf, questionSource, type Site } from './site.ts'

/** A question of the dump, rendered outside the transaction that will write it. */
export interface ComposedQuestion {
  source: QuestionSource
  /** Empty when its text did not change. */
  texts: ImportedRevision[]
  title: string
  composed: Composed | null
}

const TEXT_PARTS = ['text', 'history', 'links']

export function composeQuestion(source: QuestionSource): ComposedQuestion {
  const title = titleOf(source)
  if (!TEXT_PARTS.some((part) => source.changed.has(part)))
    return { source, texts: [], title, composed: null }
  const texts = textsOf(source.post)
  return { source, texts, title, composed: composeImported(texts.at(-1)?.body ?? '', title) }
}

function titleOf({ post: { row, revisions } }: QuestionSource): string {
  const title = revisions.at(-1)?.title ?? row.title ?? ''
  return title.replace(/\s+/gu, ' ').trim() || `Question ${row.id}`
}

/** What a text says of itself, beside its words. */
export function textColumns(site: Site, { source, texts, title }: ComposedQuestion) {
  const { row } = source.post
  return {
    title,
    slug: slugOf(title),
    authorId: source.authorId,
    createdAt: new Date(row.createdAt),
    updatedAt: editedAt(texts, source.post),
    sourceUrl: questionSource(site, row.id),
    license: licenseOf(site, row, row.editedAt ?? row.createdAt),
  }
}

/** When it was asked or its body last edited; answers come on top. */
export function ownActivityAt({ source, texts }: ComposedQuestion): Date {
  const edited = bodyEditedAt(texts, source.post)
  const asked = new Date(source.post.row.createdAt)
  return edited > asked ? edited : asked
}

export const closingColumns = ({ closing }: QuestionSource) => ({
  closedAt: closing ? new Date(closing.closedAt) : null,
  closedReason: closing?.reason ?? null,
  closedById: null,
})
