import { and, inArray, like } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { tagNames, tags } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { afterKeys, decodeCursor, keysOf, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { tagKey } from './names.ts'
import { inLanguage, labelOf } from './tags.view.server.ts'

interface TagsQuery {
  prefix?: string
  language: Language
  limit: number
}

/** Tags by use, or whose name in any language begins with `prefix`. */
export async function listTags(read: ReadDb, query: TagsQuery) {
  return (await tagPage(read, query)).items
}

export const BY_USE: OrderKey[] = [
  { column: tags.questionCount, direction: 'desc' },
  { column: tags.id, direction: 'asc' },
]

interface RowsShape {
  of: 'all' | 'prefix'
  from: 'start' | 'cursor'
}

const tagRows = prepared((read, slots: Slots<{ pattern: string; limit: number }>, shape: RowsShape) => {
  const matching = read
    .selectDistinct({ id: tagNames.tagId })
    .from(tagNames)
    .where(like(tagNames.key, slots.pattern))
  return read
    .select({
      id: tags.id,
      slug: tags.slug,
      name: tags.name,
      descriptionHtml: tags.descriptionHtml,
      questionCount: tags.questionCount,
    })
    .from(tags)
    .where(
      and(
        shape.of === 'prefix' ? inArray(tags.id, matching) : undefined,
        shape.from === 'cursor' ? afterKeys(BY_USE) : undefined,
      ),
    )
    .orderBy(...orderBy(BY_USE))
    .limit(slots.limit)
})

/** A page of them. @throws AppError `lists.bad_cursor` 400 */
export async function tagPage(
  read: ReadDb,
  { prefix = '', language, limit, cursor }: TagsQuery & { cursor?: string | undefined },
) {
  const key = tagKey(prefix)
  const keys = cursor ? keysOf(decodeCursor(cursor, BY_USE)) : {}
  const rows = await tagRows(
    read,
    { ...keys, pattern: `${key.replace(/[%_\\]/g, '')}%`, limit: limit + 1 },
    { of: key === '' ? 'all' : 'prefix', from: cursor ? 'cursor' : 'start' },
  )
  const page = pageOf(rows, limit, (tag) => [tag.questionCount, tag.id])
  const items = page.items.map((tag) => ({
    ...labelOf(tag, language),
    descriptionHtml: inLanguage(tag.descriptionHtml, language),
    questionCount: tag.questionCount,
  }))
  return { items, next: page.next }
}
