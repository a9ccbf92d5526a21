import { and, asc, count, eq, inArray, like } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { factTemplates, tagNames, tags } from '#db/schema/index.ts'
import { after, decodeCursor, orderBy, pageOf } from '../posts/keyset.ts'
import { TAGS_PER_PAGE } from './desk-rules.ts'
import { BY_USE } from './list.view.server.ts'
import { tagKey } from './names.ts'
import { templatesOfTag } from './templates.server.ts'

/** A page of all tags by use, or of those that are called something that begins like `q`.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function tagsAtDesk(read: ReadDb, { q, cursor }: { q: string; cursor?: string | undefined }) {
  const key = tagKey(q).replace(/[%_\\]/g, '')
  const called = read
    .selectDistinct({ id: tagNames.tagId })
    .from(tagNames)
    .where(like(tagNames.key, `${key}%`))
  const { id, slug, name, questionCount } = tags
  const rows = await read
    .select({ id, slug, name, questionCount })
    .from(tags)
    .where(
      and(
        key === '' ? undefined : inArray(tags.id, called),
        cursor ? after(BY_USE, decodeCursor(cursor, BY_USE)) : undefined,
      ),
    )
    .orderBy(...orderBy(BY_USE))
    .limit(TAGS_PER_PAGE + 1)
  const page = pageOf(rows, TAGS_PER_PAGE, (tag) => [tag.questionCount, tag.id])
  const asking = await read
    .select({ tagId: factTemplates.tagId, templates: count() })
    .from(factTemplates)
    .where(
      inArray(
        factTemplates.tagId,
        page.items.map((tag) => tag.id),
      ),
    )
    .groupBy(factTemplates.tagId)
  const templates = new Map(asking.map((row) => [row.tagId, row.templates]))
  return {
    items: page.items.map((tag) => ({ ...tag, templates: templates.get(tag.id) ?? 0 })),
    next: page.next,
  }
}

export type DeskTag = Awaited<ReturnType<typeof tagAtDesk>>

/** All that can be changed of one. */
export async function tagAtDesk(read: ReadDb, tag: typeof tags.$inferSelect) {
  const synonyms = await read
    .select({ text: tagNames.text })
    .from(tagNames)
    .where(and(eq(tagNames.tagId, tag.id), eq(tagNames.kind, 'synonym')))
    .orderBy(asc(tagNames.text))
  const { slug, name, description, questionCount } = tag
  return {
    ...{ slug, name, description, questionCount },
    synonyms: synonyms.map(({ text }) => text),
    templates: await templatesOfTag(read, tag.id),
  }
}
