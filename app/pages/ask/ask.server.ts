import { asc, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { factTemplates, tagNames } from '#db/schema/index.ts'
import type { FactShape, FactVisibility, Language } from '#db/schema/types.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { listTags } from '~/features/tags/list.view.server.ts'
import { mayCreateTags } from '~/features/tags/policy.ts'
import { inLanguage } from '~/features/tags/tags.view.server.ts'

/** Tags offered beside the field before anything was typed. */
const TAGS_OFFERED = 12

/** A fact that some tags ask for. */
export interface AskedFact {
  key: string
  name: string
  shape: FactShape
  choices: string[]
  visibility: FactVisibility
  required: boolean
  /** Every name of every tag that asks for it. */
  askedBy: string[]
}

export type AskPage = Awaited<ReturnType<typeof askPage>>

/** What the ask form starts from. */
export async function askPage(read: ReadDb, viewer: Viewer, language: Language) {
  return {
    /** What is no tag yet becomes one by whoever may make it. */
    makesTags: mayCreateTags(viewer),
    facts: await askedFacts(read, language),
    tags: (await listTags(read, { language, limit: TAGS_OFFERED })).map(({ slug, name }) => ({ slug, name })),
  }
}

/** A key that several tags share is asked for once; only staff see it if one of them says so. */
async function askedFacts(read: ReadDb, language: Language): Promise<AskedFact[]> {
  const rows = await read
    .select()
    .from(factTemplates)
    .orderBy(asc(factTemplates.position), asc(factTemplates.id))
  const names = await namesOf(read, [...new Set(rows.map((row) => row.tagId))])
  const byKey = new Map<string, AskedFact>()
  for (const { key, tagId, name, visibility, ...row } of rows) {
    const earlier = byKey.get(key)
    const askedBy = [...(earlier?.askedBy ?? []), ...(names.get(tagId) ?? [])]
    const strict = earlier?.visibility === 'staff' ? 'staff' : visibility
    const required = row.required || (earlier?.required ?? false)
    const { shape, choices } = row
    byKey.set(key, {
      ...{ key, name: inLanguage(name, language), shape, choices },
      ...{ visibility: strict, required, askedBy },
    })
  }
  return [...byKey.values()]
}

async function namesOf(read: ReadDb, tagIds: (typeof factTemplates.$inferSelect.tagId)[]) {
  const rows =
    tagIds.length === 0 ? [] : await read.select().from(tagNames).where(inArray(tagNames.tagId, tagIds))
  const names = new Map<number, string[]>()
  for (const { tagId, key } of rows) names.set(tagId, [...(names.get(tagId) ?? []), key])
  return names
}
