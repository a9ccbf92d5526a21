import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { listQuestions } from '~/features/questions/list.view.server.ts'
import { atom, type FeedHead } from './atom.ts'
import { FEED_ITEMS } from './rules.ts'

interface Chosen {
  tagId?: TagId | undefined
  language?: Language | undefined
}

/** The newest questions that everybody sees; plain text only, no facts. */
export async function questionsFeed(read: ReadDb, head: FeedHead, { tagId, language }: Chosen) {
  const languages = language ? [language] : undefined
  const query = { tab: 'newest' as const, tagId, languages, limit: FEED_ITEMS }
  const { items } = await listQuestions(read, query, head.locale, head.now)
  const texts = await textsOf(
    read,
    items.map(({ id }) => id),
  )
  const feedItems = items.map(({ id, createdAt, activityAt, tags, ...item }) => ({
    ...item,
    text: texts.get(id) ?? '',
    publishedAt: createdAt,
    changedAt: activityAt,
    categories: tags,
  }))
  return atom(head, feedItems)
}

async function textsOf(read: ReadDb, ids: QuestionId[]): Promise<Map<QuestionId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: questions.id, text: questions.bodyText })
    .from(questions)
    .where(inArray(questions.id, ids))
  return new Map(rows.map(({ id, text }) => [id, text]))
}
