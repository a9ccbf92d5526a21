import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { tagFollows, tagNames, tags } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { tagKey } from './names.ts'
import { inLanguage, labelOf } from './tags.view.server.ts'

/** A tag is found by one of them. */
const allNames = alias(tagNames, 'all_names')

const wholeByName = prepared((read, { key, viewerId }: Slots<{ key: string; viewerId: UserId | null }>) => {
  const follows = eq(tagFollows.tagId, tags.id)
  const names = read
    .select({ text: allNames.text, kind: allNames.kind })
    .from(allNames)
    .where(eq(allNames.tagId, tags.id))
    .orderBy(asc(allNames.text))
  return read
    .select({
      ...getTableColumns(tags),
      names: listColumn(names),
      followers: read.$count(tagFollows, follows),
      followsOfViewer: read.$count(tagFollows, and(follows, eq(tagFollows.userId, viewerId))),
    })
    .from(tagNames)
    .innerJoin(tags, eq(tags.id, tagNames.tagId))
    .where(eq(tagNames.key, key))
})

export type WholeTag = Awaited<ReturnType<typeof getWholeTag>>

/** As `getTag`, with all that its own page says about it. @throws AppError `tags.not_found` 404 */
export async function getWholeTag(read: ReadDb, viewer: Viewer, name: string) {
  const [tag] = await wholeByName(read, { key: tagKey(name), viewerId: viewer?.id ?? null })
  return tag ?? fail('tags.not_found', 404)
}

export const tagDetails = (tag: WholeTag, language: Language) => ({
  ...labelOf(tag, language),
  descriptionHtml: inLanguage(tag.descriptionHtml, language),
  questionCount: tag.questionCount,
  synonyms: tag.names.flatMap(({ kind, text }) => (kind === 'synonym' ? [text] : [])),
  followers: tag.followers,
})
