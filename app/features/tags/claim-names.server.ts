import { and, eq, inArray, ne } from 'drizzle-orm'
import { isUniqueViolation, type Tx } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { tagNames, tags } from '#db/schema/index.ts'
import { AppError } from '~/errors.ts'
import type { TagTexts } from './desk-schema.ts'
import { tagKey } from './names.ts'

type Named = Pick<TagTexts, 'name' | 'nameZh' | 'synonyms'>

/** All that a tag may be called, each once: its slug, its names, its synonyms.
 *  @throws AppError `tags.name_taken` 409 beside the field */
export async function claimNames(tx: Tx, tag: { id: TagId; slug: string }, named: Named) {
  const wanted = rowsOf(tag, named)
  await refuseAnothers(tx, tag.id, wanted, named)
  await tx.delete(tagNames).where(eq(tagNames.tagId, tag.id))
  await tx
    .insert(tagNames)
    .values(wanted)
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? taken(named, { key: '', text: '', slug: '' }) : error
    })
}

function rowsOf({ id, slug }: { id: TagId; slug: string }, { name, nameZh, synonyms }: Named) {
  const rows = [
    { text: slug, kind: 'slug' as const },
    ...[name, nameZh].filter(Boolean).map((text) => ({ text, kind: 'name' as const })),
    ...synonyms.map((text) => ({ text, kind: 'synonym' as const })),
  ].map((row) => ({ ...row, key: tagKey(row.text), tagId: id }))
  return rows.filter(({ key }, index) => rows.findIndex((row) => row.key === key) === index)
}

async function refuseAnothers(tx: Tx, id: TagId, wanted: { key: string; text: string }[], named: Named) {
  const keys = wanted.map(({ key }) => key)
  const [other] = await tx
    .select({ key: tagNames.key, slug: tags.slug })
    .from(tagNames)
    .innerJoin(tags, eq(tags.id, tagNames.tagId))
    .where(and(inArray(tagNames.key, keys), ne(tagNames.tagId, id)))
  const text = wanted.find(({ key }) => key === other?.key)?.text ?? ''
  if (other) throw taken(named, { ...other, text })
}

/** Says whose it is, so that it can be found there. */
function taken({ name, nameZh }: Named, { key, text, slug }: { key: string; text: string; slug: string }) {
  const field = key === tagKey(name) ? 'name' : key === tagKey(nameZh) ? 'nameZh' : 'synonyms'
  return new AppError('tags.name_taken', 409, {
    params: { name: text, tag: slug },
    fields: { [field]: ['tags.name_taken_here'] },
  })
}
