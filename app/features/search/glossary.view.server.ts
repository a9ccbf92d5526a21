import { asc, count, max } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { glossary } from '#db/schema/index.ts'
import { compileSynonyms } from '#search/query/synonyms.ts'

/** The glossary as it is kept: words that mean the same, in each language. */
export const glossaryGroups = (read: ReadDb) => read.select().from(glossary).orderBy(asc(glossary.id))

const compiled = new WeakMap<ReadDb, { version: string; synonymsIn: (text: string) => string[] }>()

/** Other words for those in `text`, in every language. The glossary is read anew when it changed, by whatever
 *  process: what an admin writes holds from the next search on. */
export async function synonymsFor(read: ReadDb, text: string): Promise<string[]> {
  const version = await versionOf(read)
  const known = compiled.get(read)
  if (known?.version === version) return known.synonymsIn(text)
  const groups = await glossaryGroups(read)
  const synonymsIn = compileSynonyms(groups.map(({ words }) => Object.values(words).flat()))
  compiled.set(read, { version, synonymsIn })
  return synonymsIn(text)
}

async function versionOf(read: ReadDb): Promise<string> {
  const [row] = await read
    .select({ groups: count(), last: max(glossary.updatedAt), newest: max(glossary.id) })
    .from(glossary)
  return JSON.stringify(row)
}
