import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { categories, latestEntries } from '~/features/faq/help.view.server.ts'
import { listQuestions } from '~/features/questions/list.view.server.ts'
import { listTags } from '~/features/tags/list.view.server.ts'

const QUESTIONS_SHOWN = 8
const ENTRIES_SHOWN = 4
/** On one line of a wide screen. */
const TOPICS_SHOWN = 5

export interface HomeReader {
  locale: Language
  reads: Language[]
  now: Date
}

export type HomePage = Awaited<ReturnType<typeof homePage>>

/** The help centre, what the community talks about now, and what is asked most. */
export async function homePage(read: ReadDb, { locale, reads, now }: HomeReader) {
  const languages = reads.length > 1 ? undefined : reads
  const active = await listQuestions(read, { tab: 'active', languages, limit: QUESTIONS_SHOWN }, locale, now)
  return {
    categories: await categories(read, locale),
    questions: active.items,
    topics: (await listTags(read, { language: locale, limit: TOPICS_SHOWN })).filter(
      ({ questionCount }) => questionCount > 0,
    ),
    entries: await latestEntries(read, locale, ENTRIES_SHOWN),
    readsAll: reads.length > 1,
  }
}
