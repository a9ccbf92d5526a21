import type { z } from '@hono/zod-openapi'
import type { UserId } from '#db/ids.ts'
import type { PublicAuthor } from '~/features/accounts/accounts.view.server.ts'
import type { hiddenState, source } from '../schemas/values.ts'

type Authors = Map<UserId, PublicAuthor>

/** Nobody: deleted, imported without one, or the name was taken off. */
export const authorOf = (
  post: { authorId: UserId | null; detachedAt?: Date | null },
  authors: Authors,
): PublicAuthor | null =>
  post.detachedAt || post.authorId === null ? null : (authors.get(post.authorId) ?? null)

export function hiddenStateOf(post: {
  deletedAt: Date | null
  heldAt: Date | null
}): z.infer<typeof hiddenState> {
  if (post.deletedAt) return 'deleted'
  return post.heldAt ? 'pending' : undefined
}

/** Where an imported post comes from. */
export const sourceOf = (sourceUrl: string | null): z.infer<typeof source> | undefined =>
  sourceUrl !== null && URL.canParse(sourceUrl)
    ? { site: new URL(sourceUrl).host, url: sourceUrl }
    : undefined
