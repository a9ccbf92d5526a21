import type { AnswerId, CommentId, QuestionId, SuggestionId, UserId } from '../ids.ts'
import type { CloseReason, CommentPlace, ReputationKind } from './types.ts'

/** What members had said of a question before staff decided. Times in milliseconds. */
export interface QuestionWords {
  close: { userId: UserId; reason: CloseReason; at: number }[]
  repeats: { userId: UserId; canonicalId: QuestionId; at: number }[]
}

/** What a duplicate took along: who follows the other question only since then, which questions had been merged into
 *  this one, and who had said of which that they repeat it. */
export interface CarriedAlong {
  followers: UserId[]
  duplicates: QuestionId[]
  said: { questionId: QuestionId; userId: UserId }[]
  /** Who had said the reverse, that the other question repeats this one, which went. Times in milliseconds. */
  reversed?: { userId: UserId; at: number }[]
}

/** An acceptance that an act had to withdraw, with what it had given. Time in milliseconds. */
export interface WithdrawnAcceptance {
  id: AnswerId
  questionId: QuestionId
  acceptedAt: number
  points: { userId: UserId; kind: ReputationKind; points: number }[]
}

/** What a decision changed, as it was before. */
export interface PostBefore {
  heldAt?: number | null
  heldFor?: string | null
  /** Since when it was the accepted answer. */
  acceptedAt?: number | null
  /** Of which questions it was said that this one is another. */
  dismissed?: QuestionId[]
  words?: QuestionWords
  carried?: CarriedAlong & { canonicalId: QuestionId }
  /** The suggested edit that was decided. */
  suggestion?: SuggestionId | null
}

export interface MovedThings {
  /** Where each stood. */
  comments: ({ id: CommentId } & CommentPlace)[]
  /** Of threads that were merged: answers that moved along, … */
  answers?: AnswerId[]
  /** … those that went away, as their author has another one in the thread, with the question they stood under, … */
  retired?: { id: AnswerId; questionId: QuestionId }[]
  /** … who follows since then, which questions were merged into the one that went, and what was said of it. */
  followers?: UserId[]
  duplicates?: QuestionId[]
  said?: CarriedAlong['said']
  reversed?: CarriedAlong['reversed']
  words?: QuestionWords
  accepted?: WithdrawnAcceptance | undefined
  /** Which question the one that went repeated before. */
  repeated?: QuestionId | null
}
