import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import type { SearchEngine } from '#search/port.ts'
import { suggestions } from '~/features/search/similar.view.server.ts'

const NEAREST = 3

export interface NearestContext {
  db: { read: ReadDb }
  search: SearchEngine
  now: () => Date
}

/** The official answers that say the most of the same: an answer may belong into one of them. Without a search
 *  engine there are none. */
export async function nearestEntries(
  { db, search, now }: NearestContext,
  { title, language }: { title: string; language: Language },
) {
  const found = await suggestions(db.read, search, { text: title, language, kind: 'entry' }, now())
  return found
    .flatMap((item) =>
      item.kind === 'entry'
        ? [{ id: item.id, title: item.title, language: item.language, path: item.path }]
        : [],
    )
    .slice(0, NEAREST)
}
