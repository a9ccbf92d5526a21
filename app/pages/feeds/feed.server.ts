import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { listQuestions, type QuestionSummary } from '~/features/questions/list.view.server.ts'
import { clean, emptyFeed, escaped, shortened, withLanguages } from './atom.ts'

const ENTRIES = 30

export interface FeedOf {
  title: string
  /** Scheme, host and port. */
  origin: string
  /** Of the page that lists the same, and of the feed itself. */
  pagePath: string
  feedPath: string
  /** Of the title and the tags' names. */
  locale: Language
  tagId?: TagId | undefined
  /** Questions in this language only. */
  language?: Language | undefined
  now: Date
}

/** The newest questions that everybody sees as an Atom feed (RFC 4287); plain text only, no facts. */
export async function atomFeed(read: ReadDb, feedOf: FeedOf): Promise<string> {
  const { language, tagId, locale, now } = feedOf
  const languages = language ? [language] : undefined
  const query = { tab: 'newest' as const, tagId, languages, limit: ENTRIES }
  const { items } = await listQuestions(read, query, locale, now)
  const texts = await textsOf(
    read,
    items.map(({ id }) => id),
  )
  const feed = emptyFeed(feedOf, items)
  for (const item of items) feed.addItem(entryOf(item, texts.get(item.id) ?? '', feedOf.origin))
  return withLanguages(feed.atom1(), locale, items)
}

/** Titles and summaries are of the type `html`: escaped, they are the text that was written. */
function entryOf(
  { title, path, author, tags, createdAt, activityAt }: QuestionSummary,
  text: string,
  origin: string,
) {
  const link = origin + encodeURI(path)
  return {
    id: link,
    link,
    title: escaped(title),
    description: escaped(shortened(text)),
    date: activityAt,
    published: createdAt,
    category: tags.map((tag) => ({ name: tag.name, term: tag.slug })),
    ...(author && {
      author: [{ name: clean(author.displayName), link: `${origin}/users/${author.handle}` }],
    }),
  }
}

async function textsOf(read: ReadDb, ids: QuestionId[]): Promise<Map<QuestionId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: questions.id, text: questions.bodyText })
    .from(questions)
    .where(inArray(questions.id, ids))
  return new Map(rows.map(({ id, text }) => [id, text]))
}
