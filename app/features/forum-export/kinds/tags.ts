import { factTemplates, tagFollows, tagNames, tags } from '#db/schema/index.ts'
import { kind } from './kind.ts'
import { rowsOf, valuesOf } from './nested.ts'
import { ids, localised, tagNames as namesShape, templates as templatesShape } from './shapes.ts'

const { key, name, shape, visibility, choices, required } = factTemplates

const NESTED = {
  names: rowsOf(
    { shape: namesShape, of: tagNames.tagId, order: [tagNames.key] },
    { text: tagNames.text, kind: tagNames.kind },
  ),
  templates: rowsOf(
    { shape: templatesShape, of: factTemplates.tagId, order: [factTemplates.position, key] },
    { key, name, shape, visibility, choices, required },
  ),
  followers: valuesOf({ shape: ids, of: tagFollows.tagId, order: [tagFollows.userId] }, tagFollows.userId),
}

export const TAGS = [
  kind('tag', tags, {
    once: ['slug', 'createdAt'],
    parts: { row: ['name', 'description'] },
    json: { name: localised, description: localised },
    nested: NESTED,
  }),
]
