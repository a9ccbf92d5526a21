import type { z } from '@hono/zod-openapi'
import { questionRef } from '#db/post.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import { entryIdsFrom } from '~/features/faq/help.view.server.ts'
import type { SummaryRow } from '~/features/questions/list.view.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { stateOf } from '~/features/questions/state.ts'
import { tagLabels } from '~/features/tags/tags.view.server.ts'
import { viewerVotes } from '~/features/votes/votes.view.server.ts'
import type { Reader } from '../route.ts'
import type { summary } from '../schemas/posts.ts'
import { authorOf, sourceOf } from './post.ts'

type Parts = Pick<z.infer<typeof summary>, 'tags' | 'author' | 'viewerVote' | 'faqEntryId'>

/** What a question says in a list and by itself. */
export const summaryJson = (
  question: SummaryRow,
  origin: string,
  { tags, author, viewerVote, faqEntryId }: Parts,
): z.infer<typeof summary> => ({
  id: question.id,
  url: origin + questionPath(question),
  title: question.title,
  slug: question.slug,
  tags,
  language: question.language,
  author,
  score: question.score,
  viewerVote,
  answerCount: question.answerCount,
  viewCount: question.viewCount,
  acceptedAnswerId: question.acceptedAnswerId,
  state: stateOf(question),
  canonicalId: question.canonicalId,
  faqEntryId,
  createdAt: question.createdAt.toISOString(),
  updatedAt: question.updatedAt.toISOString(),
  revision: question.revision,
  license: question.license,
  source: sourceOf(question.sourceUrl),
})

/** Of several entries from one question, the one made from its accepted answer, else the first. */
export function entryOf(
  question: Pick<SummaryRow, 'id' | 'acceptedAnswerId'>,
  entries: Awaited<ReturnType<typeof entryIdsFrom>>,
) {
  const own = entries.filter((entry) => entry.questionId === question.id)
  return (own.find((entry) => entry.answerId === question.acceptedAnswerId) ?? own[0])?.id ?? null
}

/** A list's rows, in four queries whatever their number. */
export async function presentSummaries({ read, viewer, language, origin }: Reader, rows: SummaryRow[]) {
  const ids = rows.map((row) => row.id)
  const tags = await tagLabels(read, ids, language)
  const authors = await publicAuthors(
    read,
    rows.map((row) => row.authorId),
    language,
  )
  const voted = await viewerVotes(read, viewer, ids, [])
  const entries = await entryIdsFrom(read, ids)
  return rows.map((row) =>
    summaryJson(row, origin, {
      tags: (tags.get(row.id) ?? []).map((tag) => tag.slug),
      author: authorOf(row, authors),
      viewerVote: voted(questionRef(row.id)),
      faqEntryId: entryOf(row, entries),
    }),
  )
}
