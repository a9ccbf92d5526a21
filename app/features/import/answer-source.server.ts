import type { QuestionId, UserId } from '#db/ids.ts'
import { changedParts, fingerprint } from './fingerprint.ts'
import type { Importing } from './importing.ts'
import { type Known, knownRows } from './mapping.server.ts'
import { type PostSource, postSources } from './post-source.server.ts'
import { historyPart, linksPart } from './question-source.server.ts'
import type { PostRow } from './rows.ts'

export interface AnswerSource {
  post: PostSource
  known: Known | undefined
  contentHash: string
  changed: Set<string>
  authorId: UserId | null
  questionId: QuestionId
}

/** Of those whose question is here. */
export async function answerSources(importing: Importing, rows: PostRow[]): Promise<AnswerSource[]> {
  const { db, site } = importing
  const parents = rows.flatMap(({ parentId }) => parentId ?? [])
  const questions = await knownRows(db.read, site.id, 'question', parents)
  const known = await knownRows(
    db.read,
    site.id,
    'answer',
    rows.map((row) => row.id),
  )
  const posts = await postSources(
    importing,
    rows.filter(({ parentId }) => questions.has(parentId ?? 0)),
  )
  return posts.map((post) => {
    const questionId = questions.get(post.row.parentId ?? 0)?.rowId as QuestionId
    const before = known.get(post.row.id)
    const authorId = post.userOf(post.row.ownerId)
    const contentHash = fingerprint(
      partsOf(importing, post, { before, authorId, questionId }),
      before?.contentHash,
    )
    return {
      post,
      known: before,
      contentHash,
      changed: changedParts(before?.contentHash, contentHash),
      authorId,
      questionId,
    }
  })
}

function partsOf(
  { has }: Importing,
  post: PostSource,
  {
    before,
    authorId,
    questionId,
  }: { before: Known | undefined; authorId: UserId | null; questionId: QuestionId },
) {
  const { body, license, ownerName, createdAt, editedAt } = post.row
  return {
    text: [body, license, authorId, ownerName, createdAt, editedAt],
    history: has('PostHistory.xml') ? historyPart(post) : undefined,
    links: linksPart(has, post, before),
    votes: has('Votes.xml') || !before ? [post.votes.up, post.votes.down] : undefined,
    question: questionId,
  }
}
