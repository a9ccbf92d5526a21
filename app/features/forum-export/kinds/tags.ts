import { asc, inArray } from 'drizzle-orm'
import type { TagId } from '#db/ids.ts'
import { factTemplates, tagFollows, tagNames, tags } from '#db/schema/index.ts'
import { grouped, kind, listed, type Nested } from './kind.ts'
import { ids, localised, tagNames as namesShape, templates as templatesShape } from './shapes.ts'

const names: Nested = {
  shape: namesShape,
  read: async (read, of) =>
    grouped(
      await read
        .select({ of: tagNames.tagId, text: tagNames.text, kind: tagNames.kind })
        .from(tagNames)
        .where(inArray(tagNames.tagId, of as TagId[]))
        .orderBy(asc(tagNames.tagId), asc(tagNames.key)),
    ),
}
const templates: Nested = {
  shape: templatesShape,
  read: async (read, of) => {
    const { tagId, key, name, shape, visibility, choices, required, position } = factTemplates
    return grouped(
      await read
        .select({ of: tagId, key, name, shape, visibility, choices, required })
        .from(factTemplates)
        .where(inArray(tagId, of as TagId[]))
        .orderBy(asc(tagId), asc(position), asc(key)),
    )
  },
}
const followers: Nested = {
  shape: ids,
  read: async (read, of) =>
    listed(
      await read
        .select({ of: tagFollows.tagId, value: tagFollows.userId })
        .from(tagFollows)
        .where(inArray(tagFollows.tagId, of as TagId[]))
        .orderBy(asc(tagFollows.tagId), asc(tagFollows.userId)),
    ),
}

export const TAGS = [
  kind('tag', tags, {
    once: ['slug', 'createdAt'],
    parts: { row: ['name', 'description'] },
    json: { name: localised, description: localised },
    nested: { names, templates, followers },
  }),
]
