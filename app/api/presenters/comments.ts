import type { z } from '@hono/zod-openapi'
import type { UserId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { type PublicAuthor, publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import { type Comment, commentsOf } from '~/features/comments/comments.view.server.ts'
import type { Reader } from '../route.ts'
import type { comment as schema } from '../schemas/posts.ts'
import { authorOf, hiddenStateOf } from './post.ts'

export const commentJson = (
  comment: Comment,
  authors: Map<UserId, PublicAuthor>,
): z.infer<typeof schema> => ({
  id: comment.id,
  questionId: comment.questionId,
  answerId: comment.answerId,
  body: comment.body,
  bodyHtml: comment.bodyHtml,
  author: authorOf(comment, authors),
  createdAt: comment.createdAt.toISOString(),
  updatedAt: comment.updatedAt.toISOString(),
  state: hiddenStateOf(comment),
})

export async function presentComment({ read, language }: Reader, comment: Comment) {
  return commentJson(comment, await publicAuthors(read, [comment.authorId], language))
}

export async function presentComments(
  { read, viewer, language }: Reader,
  post: PostRef,
  page: { cursor?: string | undefined; limit: number },
) {
  const { items, next } = await commentsOf(read, viewer, post, page)
  const authors = await publicAuthors(
    read,
    items.map((comment) => comment.authorId),
    language,
  )
  return { items: items.map((comment) => commentJson(comment, authors)), next }
}
