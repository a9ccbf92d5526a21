import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { questionTags, tagNames, tags } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import { tagKey } from '../tags/names.ts'

export interface Tag {
  id: TagId
  slug: string
}
/** By the name there. */
export type ResolvedTags = Map<string, Tag>

/** The concepts here that bear these names, as a slug or as a synonym in any language; those of `needed` are made
 *  where there is none. */
export async function resolveImportedTags(
  tx: Tx,
  names: Iterable<string>,
  needed: Iterable<string>,
  now: Date,
): Promise<ResolvedTags> {
  const all = [...new Set([...names, ...needed])].filter((name) => tagKey(name) !== '')
  const byKey = await tagsByKey(tx, all.map(tagKey))
  const missing = new Map(
    [...needed]
      .filter((name) => tagKey(name) !== '' && !byKey.has(tagKey(name)))
      .map((name) => [tagKey(name), name.trim()]),
  )
  for (const [key, tag] of await createTags(tx, missing, now)) byKey.set(key, tag)
  return new Map(
    all.flatMap((name) => {
      const tag = byKey.get(tagKey(name))
      return tag ? [[name, tag] as [string, Tag]] : []
    }),
  )
}

/** Keys in one query: far under SQLite's bound of parameters. */
const LOOKUP = 5_000

async function tagsByKey(tx: Tx, keys: string[]): Promise<Map<string, Tag>> {
  const byKey = new Map<string, Tag>()
  for (const batch of batches([...new Set(keys)], LOOKUP)) {
    const rows = await tx
      .select({ key: tagNames.key, id: tags.id, slug: tags.slug })
      .from(tagNames)
      .innerJoin(tags, eq(tags.id, tagNames.tagId))
      .where(inArray(tagNames.key, batch))
    for (const { key, ...tag } of rows) byKey.set(key, tag)
  }
  return byKey
}

async function createTags(tx: Tx, names: Map<string, string>, now: Date): Promise<Map<string, Tag>> {
  if (names.size === 0) return new Map()
  const empty = { en: '' }
  const rows = [...names].map(([slug, name]) => ({
    slug,
    name: { en: name },
    description: empty,
    descriptionHtml: empty,
    createdAt: now,
  }))
  const made = await tx.insert(tags).values(rows).returning({ id: tags.id, slug: tags.slug })
  await tx.insert(tagNames).values(
    made.map(({ id, slug }) => ({
      key: slug,
      tagId: id,
      text: names.get(slug) ?? slug,
      kind: 'slug' as const,
    })),
  )
  return new Map(made.map((tag) => [tag.slug, tag]))
}

/** Which tags a question has, in order, each concept once. */
export const chosenTags = (names: string[], resolved: ResolvedTags): TagId[] => [
  ...new Set(names.flatMap((name) => resolved.get(name)?.id ?? [])),
]

export async function insertQuestionTags(tx: Tx, chosen: [QuestionId, TagId[]][]) {
  const rows = chosen.flatMap(([questionId, ids]) =>
    ids.map((tagId, position) => ({ questionId, tagId, position })),
  )
  if (rows.length > 0) await tx.insert(questionTags).values(rows)
}

/** How many visible questions each tag gained or lost in this transaction: a recount of a large tag with every
 *  batch would make an import quadratic. */
export class TagCounts {
  readonly #changes = new Map<TagId, number>()

  add(ids: TagId[], by: 1 | -1) {
    for (const id of ids) this.#changes.set(id, (this.#changes.get(id) ?? 0) + by)
  }

  async write(tx: Tx) {
    const byChange = new Map<number, TagId[]>()
    for (const [id, change] of this.#changes) byChange.set(change, [...(byChange.get(change) ?? []), id])
    for (const [change, ids] of byChange) {
      if (change === 0) continue
      await tx
        .update(tags)
        .set({ questionCount: sql`${tags.questionCount} + ${change}` })
        .where(inArray(tags.id, ids))
    }
  }
}
