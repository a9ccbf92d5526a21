import type { PublicAuthor } from '~/features/accounts/accounts.view.server.ts'
import type { ShownAnswer } from '~/features/answers/find.server.ts'
import type { Comment } from '~/features/comments/comments.view.server.ts'
import { isHeldForFlags } from '~/features/posts/holding.ts'
import type { Question } from '~/features/questions/find.server.ts'

import type { picturesSeen } from './pictures.server.ts'

/** Who wrote something, as shown: a name, nobody any more, or somebody who took the name off. */
export type Byline = { kind: 'author'; author: PublicAuthor } | { kind: 'detached' } | { kind: 'gone' }

export function bylineOf(
  post: { authorId: Question['authorId']; detachedAt?: Date | null },
  authors: Map<unknown, PublicAuthor>,
): Byline {
  if (post.detachedAt) return { kind: 'detached' }
  const author = post.authorId === null ? undefined : authors.get(post.authorId)
  return author ? { kind: 'author', author } : { kind: 'gone' }
}

type PicturesSeen = Awaited<ReturnType<typeof picturesSeen>>

/** What every post shows, question or answer. */
export const postView = (
  post: Question | ShownAnswer,
  { authors, pictures }: { authors: Map<unknown, PublicAuthor>; pictures: PicturesSeen },
) => ({
  bodyHtml: pictures.shown(post.bodyHtml),
  /** Pictures that staff can let everybody see. */
  picturesWaiting: pictures.waiting(post.bodyHtml),
  language: post.language,
  score: post.score,
  revision: post.revision,
  byline: bylineOf(post, authors),
  createdAt: post.createdAt,
  /** Null when it was never edited. */
  editedAt: post.revision > 1 ? post.updatedAt : null,
  deletedAt: post.deletedAt,
  heldAt: post.heldAt,
  whyHeld: whyHeld(post),
  commentCount: post.commentCount,
  /** Where an imported post comes from, and under which licence. */
  source: sourceOf(post),
})

function whyHeld({ heldFor }: { heldFor: string | null }) {
  if (heldFor === null) return null
  return isHeldForFlags(heldFor) ? ('flags' as const) : ('contact' as const)
}

const sourceOf = ({ sourceUrl, license }: { sourceUrl: string | null; license: string | null }) =>
  sourceUrl ? { url: sourceUrl, license: license ?? '' } : null

export const commentView = (comment: Comment, authors: Map<unknown, PublicAuthor>) => ({
  id: comment.id,
  bodyHtml: comment.bodyHtml,
  body: comment.body,
  language: comment.language,
  byline: bylineOf(comment, authors),
  createdAt: comment.createdAt,
  heldAt: comment.heldAt,
  whyHeld: whyHeld(comment),
  source: sourceOf(comment),
})
