import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { topAnswerers } from '~/features/tags/helpers.view.server.ts'
import { listTags } from '~/features/tags/list.view.server.ts'
import { tagDetails, type WholeTag } from '~/features/tags/whole.server.ts'
import type { ListQuery } from '../questions-list/query.server.ts'
import { filteredList, type Reader } from '../questions-list/questions-list.server.ts'

const TAGS_SHOWN = 100
const ANSWERERS_SHOWN = 5

export const tagPath = (slug: string) => `/tags/${encodeURIComponent(slug)}`

export type TagsPage = Awaited<ReturnType<typeof tagsPage>>

/** Tags by use, or those whose name in any language begins with what was typed. */
export async function tagsPage(read: ReadDb, prefix: string, language: Language) {
  const tags = await listTags(read, { prefix, language, limit: TAGS_SHOWN + 1 })
  return { prefix, tags: tags.slice(0, TAGS_SHOWN), isMore: tags.length > TAGS_SHOWN }
}

export type TagPage = Awaited<ReturnType<typeof tagPage>>

/** @throws AppError `lists.bad_cursor` 400 */
export async function tagPage(read: ReadDb, tag: WholeTag, query: ListQuery, reader: Reader) {
  const { locale } = reader
  return {
    tag: tagDetails(tag, locale),
    descriptionLanguage: tag.descriptionHtml[locale] ? locale : ('en' as const),
    isFollowing: tag.followsOfViewer > 0,
    answerers: await topAnswerers(read, tag.id, ANSWERERS_SHOWN, locale),
    list: await filteredList(read, { path: tagPath(tag.slug), tagId: tag.id }, query, reader),
  }
}
