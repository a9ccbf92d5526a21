import type { ReadDb } from '#db/client.server.ts'
import { tagsAtDesk } from '~/features/tags/desk.view.server.ts'
import { tagsWished } from '~/features/tags/suggestions.server.ts'

export type TagDeskPage = Awaited<ReturnType<typeof tagDeskPage>>

/** All tags, and those that people wished for.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function tagDeskPage(read: ReadDb, query: { q: string; cursor?: string | undefined }) {
  return { q: query.q, wished: await tagsWished(read), ...(await tagsAtDesk(read, query)) }
}
