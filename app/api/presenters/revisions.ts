import type { z } from '@hono/zod-openapi'
import type { UserId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import { revisionPage } from '~/features/posts/revisions.server.ts'
import type { Reader } from '../route.ts'
import type { postRevision } from '../schemas/posts.ts'

/** A page of a post's texts. Who took the name off a post is not named by its revisions either. */
export async function presentRevisions(
  { read, language }: Reader,
  ref: PostRef,
  post: { authorId: UserId | null; detachedAt: Date | null },
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: z.infer<typeof postRevision>[]; next: string | null }> {
  const { items, next } = await revisionPage(read, ref, page)
  const shown = items.map((revision) => ({
    ...revision,
    editorId: post.detachedAt && revision.editorId === post.authorId ? null : revision.editorId,
  }))
  const editors = await publicAuthors(
    read,
    shown.map((revision) => revision.editorId),
    language,
  )
  const revisions = shown.map((revision) => ({
    revision: revision.number,
    title: revision.title,
    tags: revision.tags,
    body: revision.body,
    editor: revision.editorId ? (editors.get(revision.editorId) ?? null) : null,
    editorName: revision.editorName,
    reason: revision.reason,
    rolledBackTo: revision.rolledBackTo,
    createdAt: revision.createdAt.toISOString(),
  }))
  return { items: revisions, next }
}
