import { desc, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { faqEntries, questions } from '#db/schema/index.ts'
import { type EngineName, entryDocumentId, questionDocumentId, type SearchEngine } from '#search/port.ts'
import { isPublic } from '../questions/state.ts'
import { FOUND_AMONG } from './rules.ts'

export type SearchOutcome =
  | { outcome: 'nothing' | 'down'; engine: EngineName }
  /** `degraded`: the built-in engine stood in. */
  | { outcome: 'found' | 'degraded' | 'missing'; engine: EngineName; title: string; ms: number }

/** Searches for a document by its title. */
export async function tryToFind(read: ReadDb, engine: SearchEngine): Promise<SearchOutcome> {
  const wanted = await newest(read)
  if (!wanted) return { outcome: 'nothing', engine: engine.name }
  const { id, title } = wanted
  const began = performance.now()
  const answer = await engine.query({ text: title, limit: FOUND_AMONG }).catch(() => undefined)
  if (!answer) return { outcome: 'down', engine: engine.name }
  const ms = Math.round(performance.now() - began)
  const isThere = answer.hits.some((hit) => hit.id === id)
  const found = answer.degraded ? 'degraded' : 'found'
  return { outcome: isThere ? found : 'missing', engine: engine.name, title, ms }
}

/** An official answer, or else a question, that everybody may find. */
async function newest(read: ReadDb) {
  const [entry] = await read
    .select({ id: faqEntries.id, title: faqEntries.title })
    .from(faqEntries)
    .where(eq(faqEntries.state, 'published'))
    .orderBy(desc(faqEntries.id))
    .limit(1)
  if (entry) return { id: entryDocumentId(entry.id), title: entry.title }
  const [question] = await read
    .select({ id: questions.id, title: questions.title })
    .from(questions)
    .where(isPublic)
    .orderBy(desc(questions.id))
    .limit(1)
  return question && { id: questionDocumentId(question.id), title: question.title }
}
