import type { ReadDb } from '#db/client.server.ts'
import type { SuggestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { revisionOf } from '~/features/posts/revisions.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { getSuggestion } from '~/features/suggestions/find.server.ts'
import { mayReview, maySuggest, mayWithdrawSuggestion } from '~/features/suggestions/policy.ts'
import { changesIn } from '../history/history.server.ts'

export type SuggestionPage = Awaited<ReturnType<typeof suggestionPage>>

/** What somebody suggests, against what they saw; and what became of that since.
 *  @throws AppError `suggestions.not_found` 404 · `suggestions.forbidden` 403 and as for reading the post */
export async function suggestionPage(read: ReadDb, viewer: Member, id: SuggestionId, language: Language) {
  const found = await getSuggestion(read, viewer, id)
  const { suggestion, post, question, ref } = found
  const { state, basedOn, reason, authorId, decidedById, createdAt, decidedAt } = suggestion
  const people = await publicAuthors(read, [authorId, decidedById], language)
  const seen = await revisionOf(read, ref, basedOn)
  const isOvertaken = state === 'waiting' && basedOn !== post.revision
  const editPath = `/${ref.kind}s/${ref.id}/edit?suggestion=${id}`
  const isWaiting = state === 'waiting'
  return {
    ...{ id, state, reason, createdAt, decidedAt, isOvertaken, editPath },
    kind: ref.kind,
    questionId: question.id,
    title: question.title,
    titleLanguage: question.language,
    language: post.language,
    path: ref.kind === 'question' ? questionPath(question) : `/answers/${ref.id}`,
    author: people.get(authorId) ?? null,
    decider: decidedById === null ? null : (people.get(decidedById) ?? null),
    decisionReason: suggestion.decisionReason,
    difference: changesIn({ ...suggestion, number: basedOn, rolledBackTo: null }, seen, { isFirst: false }),
    meanwhile: isOvertaken
      ? changesIn(await revisionOf(read, ref, post.revision), seen, { isFirst: false })
      : null,
    may: isWaiting ? permissions(viewer, found) : NOTHING,
  }
}

const NOTHING = { decide: false, withdraw: false, renew: false }

function permissions(viewer: Member, { suggestion, post, question }: Found) {
  const withdraw = mayWithdrawSuggestion(viewer, suggestion)
  return {
    decide: mayReview(viewer, post, question, suggestion),
    withdraw,
    renew: withdraw && maySuggest(viewer, post, question),
  }
}

type Found = Awaited<ReturnType<typeof getSuggestion>>
