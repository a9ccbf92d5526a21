import type { TestAPI } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { questionDocumentId, type SearchEngine, type SearchQuery } from '#search/port.ts'

/** A test with an empty engine of its own. */
export type EngineTest = TestAPI<{ engine: SearchEngine }>

export const FIRST = questionDocumentId(1 as QuestionId)

/** Ids, best first. */
export async function find(
  engine: SearchEngine,
  text: string,
  more: Partial<SearchQuery> = {},
): Promise<string[]> {
  const { hits } = await engine.query({ text, limit: 10, ...more })
  return hits.map(({ id }) => id)
}

export async function listed<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of all) list.push(one)
  return list
}
