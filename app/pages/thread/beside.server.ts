import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { readApart } from '#db/reads.server.ts'
import type { Language } from '#db/schema/types.ts'
import type { SearchEngine } from '#search/port.ts'
import type { Question } from '~/features/questions/find.server.ts'
import { similar } from '~/features/search/similar.view.server.ts'

/** Shown of each kind. */
export const SHOWN = 4
/** Threads whose neighbours are remembered, and for how long: they change slowly, and searching for each
 *  reader would cost more than the rest of the page. Only ids are kept: what is gone meanwhile is not shown. */
const REMEMBERED = 2_000
const REMEMBERED_MS = 10 * 60_000

export interface Neighbours {
  questionIds: QuestionId[]
  entryIds: EntryId[]
}

type Remembered = Neighbours & { foundAt: number }

const known = new WeakMap<SearchEngine, Map<string, Remembered>>()

interface Context {
  db: { read: ReadDb }
  search: SearchEngine
  locale: Language
  now: () => Date
}

/** Official answers and threads about the same. */
export async function neighboursOf(
  { db, search, locale, now }: Context,
  question: Pick<Question, 'id' | 'title' | 'revision'>,
): Promise<Neighbours> {
  const memory = memoryOf(search)
  const key = `${locale} ${question.id} ${question.revision}`
  const remembered = memory.get(key)
  // Of a clock that was set back since it is not remembered for ever.
  if (remembered && Math.abs(now().getTime() - remembered.foundAt) < REMEMBERED_MS) return remembered
  const found = await readApart(() =>
    similar(db.read, search, { title: question.title, language: locale }, now()),
  )
  const fresh: Remembered = {
    foundAt: now().getTime(),
    questionIds: found
      .flatMap((result) => (result.kind === 'question' && result.id !== question.id ? [result.id] : []))
      .slice(0, SHOWN),
    entryIds: found.flatMap((result) => (result.kind === 'entry' ? [result.id] : [])),
  }
  remember(memory, key, fresh)
  return fresh
}

function memoryOf(search: SearchEngine) {
  const memory = known.get(search) ?? new Map<string, Remembered>()
  known.set(search, memory)
  return memory
}

function remember(memory: Map<string, Remembered>, key: string, neighbours: Remembered) {
  const [oldest] = memory.keys()
  if (memory.size >= REMEMBERED && oldest !== undefined) memory.delete(oldest)
  memory.delete(key)
  memory.set(key, neighbours)
}
