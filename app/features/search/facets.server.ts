import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { tagLabels } from '../tags/tags.view.server.ts'
import type { Found } from './rank.ts'
import { FACET_TAGS } from './rules.ts'

/** How many of the best 200 are what; a value that none of them has is absent. */
export interface Facets {
  kind: Partial<Record<'entry' | 'question', number>>
  status: Partial<Record<'solved' | 'unsolved' | 'unanswered', number>>
  language: Partial<Record<Language, number>>
  /** By the year in which it was asked or published. */
  year: Record<string, number>
  /** The commonest first. */
  tags: { slug: string; name: string; count: number }[]
}

export async function facetsOf(read: ReadDb, found: readonly Found[], locale: Language): Promise<Facets> {
  const questions = found.filter((item) => item.kind === 'question')
  const open = questions.filter(({ state }) => state === 'open')
  return {
    kind: counted(found.map(({ kind }) => kind)),
    status: {
      ...counted(questions.flatMap(({ state }) => (state === 'solved' ? ['solved' as const] : []))),
      ...counted(open.map(() => 'unsolved' as const)),
      ...counted(open.flatMap(({ answerCount }) => (answerCount === 0 ? ['unanswered' as const] : []))),
    },
    language: counted(found.map(({ language }) => language)),
    year: counted(found.map(({ createdAt }) => String(createdAt.getUTCFullYear()))),
    tags: await countedTags(
      read,
      questions.map(({ id }) => id),
      locale,
    ),
  }
}

function counted<Value extends string>(values: Value[]): Record<Value, number> {
  const counts = {} as Record<Value, number>
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

async function countedTags(read: ReadDb, ids: QuestionId[], locale: Language) {
  const labels = [...(await tagLabels(read, ids, locale)).values()].flat()
  const counts = counted(labels.map(({ slug }) => slug))
  const names = new Map(labels.map(({ slug, name }) => [slug, name]))
  return Array.from(names, ([slug, name]) => ({ slug, name, count: counts[slug] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, FACET_TAGS)
}
