import type { ReadDb } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { countQuestions, listQuestions } from '~/features/questions/list.view.server.ts'
import { QUESTIONS_PER_PAGE } from '~/features/questions/rules.ts'
import { listTags } from '~/features/tags/list.view.server.ts'
import { getTag, labelOf } from '~/features/tags/tags.view.server.ts'
import { choicesOf } from './choices.server.ts'
import { addressWith, type ListQuery } from './query.server.ts'

export interface Reader {
  locale: Language
  /** Whose questions the lists show. */
  reads: Language[]
  now: Date
}

/** Beyond this the exact number helps nobody, and counting costs: to 1,000 it took 1.2 ms of SQLite's time with
 *  100,000 questions, 0.2 ms with 1,000. */
const COUNTED = 200
/** Tags offered as filters. */
const TAGS_OFFERED = 12

export type FilteredList = Awaited<ReturnType<typeof filteredList>>

/** One page of questions at `path` with the choices around it. `tagId` is the page's own, beside the query's.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function filteredList(
  read: ReadDb,
  { path, tagId }: { path: string; tagId?: TagId | undefined },
  query: ListQuery,
  { locale, reads, now }: Reader,
) {
  const { tab, window, state, cursor } = query
  const languages = query.language ? [query.language] : reads
  const filter = { tab, window, state, tagId, languages: languages.length > 1 ? undefined : languages }
  const page = await listQuestions(read, { ...filter, cursor, limit: QUESTIONS_PER_PAGE }, locale, now)
  return {
    ...page,
    ...(await countQuestions(read, filter, COUNTED, now)),
    choices: choicesOf(path, query),
    tab,
    state: state ?? null,
    language: query.language ?? null,
    readsAll: reads.length > 1,
  }
}

export type QuestionsPage = Awaited<ReturnType<typeof questionsPage>>

/** All questions. @throws AppError `tags.not_found` 404 · `lists.bad_cursor` 400 */
export async function questionsPage(read: ReadDb, query: ListQuery, reader: Reader) {
  const tag = query.tag === undefined ? undefined : await getTag(read, query.tag)
  const offered = await listTags(read, { language: reader.locale, limit: TAGS_OFFERED })
  return {
    list: await filteredList(read, { path: '/questions', tagId: tag?.id }, query, reader),
    tag: tag ? labelOf(tag, reader.locale) : null,
    tags: offered.map(({ slug, name, lang, questionCount }) => ({
      ...{ slug, name, lang, questionCount },
      href: addressWith('/questions', query, { tag: slug }),
      isCurrent: slug === tag?.slug,
    })),
  }
}
