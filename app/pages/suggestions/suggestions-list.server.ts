import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { suggestionPath } from '~/features/suggestions/paths.ts'
import { waitingSuggestions } from '~/features/suggestions/waiting.view.server.ts'

export type SuggestionsList = Awaited<ReturnType<typeof suggestionsList>>

/** @throws AppError `lists.bad_cursor` 400 */
export async function suggestionsList(
  read: ReadDb,
  viewer: Member,
  { cursor, language }: { cursor: string | undefined; language: Language },
) {
  const { items, next } = await waitingSuggestions(read, viewer, { cursor })
  const authors = await publicAuthors(
    read,
    items.map(({ authorId }) => authorId),
    language,
  )
  return {
    items: items.map(({ id, thread, answerId, reason, authorId, createdAt, basedOn, postRevision }) => ({
      ...{ id, reason, createdAt, path: suggestionPath(id), title: thread.title, language: thread.language },
      isAnswer: answerId !== null,
      isOvertaken: basedOn !== postRevision,
      author: authors.get(authorId) ?? null,
    })),
    next,
  }
}
