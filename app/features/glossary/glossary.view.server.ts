import { asc, count, max } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { glossary } from '#db/schema/index.ts'
import { type Concept, compileSynonyms } from '#search/query/synonyms.ts'

/** The glossary as it is kept: words that mean the same, in each language. */
export const glossaryGroups = (read: ReadDb) => read.select().from(glossary).orderBy(asc(glossary.id))

const compiled = new WeakMap<ReadDb, { version: string; conceptsIn: (text: string) => Concept[] }>()

/** What `text` speaks of, in all words for it in every language. The glossary is read anew when it changed, by whatever
 *  process: what an admin writes holds from the next search on. */
export async function conceptsIn(read: ReadDb, text: string): Promise<Concept[]> {
  const version = await versionOf(read)
  const known = compiled.get(read)
  if (known?.version === version) return known.conceptsIn(text)
  const groups = await glossaryGroups(read)
  const conceptsIn = compileSynonyms(groups.map(({ words }) => Object.values(words).flat()))
  compiled.set(read, { version, conceptsIn })
  return conceptsIn(text)
}

const lastChange = prepared((read) =>
  read.select({ groups: count(), last: max(glossary.updatedAt), newest: max(glossary.id) }).from(glossary),
)

const versionOf = async (read: ReadDb): Promise<string> => JSON.stringify(await lastChange(read, {}))
