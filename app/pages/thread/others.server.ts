import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { likelyDuplicateOf } from '~/features/duplicates/likely.view.server.ts'
import { briefsOf, proposedDuplicates } from '~/features/questions/duplicates.view.server.ts'
import type { ThreadQuestion } from './question.server.ts'

/** The other questions that a thread points to, in one query: those beside it, those that members say it repeats, and
 *  the one that the search engine takes for its twin. */
export async function othersIn(
  read: ReadDb,
  viewer: Viewer,
  question: ThreadQuestion,
  besideIds: QuestionId[],
) {
  const proposed = proposedDuplicates(viewer, question)
  const likely = likelyDuplicateOf(viewer, question)
  const repeated = [
    ...proposed.map(({ canonicalId }) => canonicalId),
    ...(likely ? [likely.candidateId] : []),
  ]
  const found = await briefsOf(read, [...new Set([...besideIds, ...repeated])])
  const briefs = new Map(found.map((brief) => [brief.id, brief]))
  const candidate = likely && briefs.get(likely.candidateId)
  return {
    beside: besideIds.flatMap((id) => briefs.get(id) ?? []),
    proposals: proposed.flatMap(({ canonicalId, votes }) => {
      const brief = briefs.get(canonicalId)
      return brief ? [{ ...brief, votes }] : []
    }),
    likely: candidate ? { candidate, score: likely.score } : null,
  }
}
