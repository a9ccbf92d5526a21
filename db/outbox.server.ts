import { and, isNotNull, type SQL } from 'drizzle-orm'
import { outbox } from './schema/index.ts'
import { notePublished, postponedHere } from './transaction.server.ts'
import type { Tx } from './types.ts'

/** What can follow from an act. Payloads carry ids only; handlers read the present state. */
export interface Topics {
  /** Its text, answers, comments, tags, state or score: the search index and caches look again. */
  'question.changed': { questionId: number }
  /** Secrets were taken out of it: what was made of it outside the database forgets them. */
  'thread.purged': { questionId: number }
  'entry.purged': { entryId: number }
  /** Asked, or its title or body edited: questions that say the same are looked for. Behind 'question.changed', so
   *  that two that are asked at once find each other. */
  'question.worded': { questionId: number }
  'entry.changed': { entryId: number }
  /** Somebody edited, published, unpublished or kept it: its twin looks again. */
  'entry.edited': { entryId: number }
  /** A change of what is public waits for somebody else's eyes, or was approved or declined: there is somebody to be
   *  told. */
  'change.submitted': { changeId: number }
  'change.decided': { changeId: number; actorId: number }
  /** Somebody is to be told what became of their appeal. */
  'appeal.decided': { appealId: number }
  /** A living fact has a new value, or was verified: answers that state another one are looked for. */
  'fact.changed': { factId: number }
  /** A question was merged, was opened again, or is one that was merged and changed: its title is what people ask
   *  the other one for. */
  'duplicate.changed': { questionId: number }
  /** An answer's text, acceptance or existence: official answers made from it look again. */
  'answer.changed': { answerId: number }
  /** Somebody is to be told. */
  'question.asked': { questionId: number }
  'answer.posted': { answerId: number }
  'comment.posted': { commentId: number }
  'answer.accepted': { answerId: number; actorId: number }
  'answer.promoted': { answerId: number; entryId: number; actorId: number }
  'question.closed': { questionId: number; actorId: number | null }
  'question.merged': { questionId: number; actorId: number | null }
  'question.solved': { questionId: number }
  /** Staff put somebody's post elsewhere. */
  'post.moved': { moveId: number }
  /** An edit was suggested, or one was decided: there is somebody to be told. */
  'suggestion.made': { suggestionId: number }
  'suggestion.decided': { suggestionId: number; actorId: number }
  /** A letter is to be written and sent. */
  'letter.asked': { letterId: number }
  /** An account is gone: the threads that it wrote in look again. */
  'account.deleted': { userId: number }
  /** A mail about a notice is to be written and sent. */
  'mail.owed': { mailId: number }
  /** A question is to be sent to the support desk. */
  'handoff.made': { handoffId: number }
  /** It is called otherwise, or two were made one: the threads that have it look again. */
  'tag.changed': { tagId: number }
  /** Opened, edited, ended or opened again: banners look again. */
  'incident.changed': { incidentId: number }
  /** An update was published, or it is over without one: followers are to be told. Banners look again as well. */
  'incident.updated': { incidentId: number; updateId: number | null; actorId: number }
  /** The log of what staff do has one more row: it is sent on, where that is set up. */
  'audit.recorded': { auditId: number }
  /** An admin decided it: processes that remember it look again. */
  'setting.changed': { key: string }
  'post.held': { questionId: number; answerId: number | null; commentId: number | null }
  'post.approved': {
    questionId: number
    answerId: number | null
    commentId?: number | null
    actorId: number
  }
  /** Points of a post that was deleted are taken back, unless it is there again. */
  'points.due': { questionId: number | null; answerId: number | null }
  /** Deleted by somebody else than its author. */
  'post.removed': {
    questionId: number
    answerId: number | null
    commentId: number | null
    actorId: number
  }
}
export type Topic = keyof Topics

/** Appends to the outbox in the act's own transaction: it is done if, and only if, the act is. */
export async function publish<T extends Topic>(tx: Tx, topic: T, payload: Topics[T], now: Date) {
  const key = `${topic.split('.')[0]}:${Object.values(payload).find((id) => id !== null)}`
  const postponed = postponedHere(topic)
  const availableAt = postponed?.until ?? now
  const [row] = await tx
    .insert(outbox)
    .values({ topic, key, payload, availableAt, createdAt: now })
    .returning({ id: outbox.id })
  if (row) postponed?.ids.push(row.id)
  notePublished({ topic, key, payload })
}

/** Gives back what somebody had who is gone: a process that died, or the forum that a backup was made of. How often a
 *  row was attempted stays: one that ends its process must not do so for ever. */
export const releaseClaims = (tx: Tx) =>
  tx.update(outbox).set({ claimedUntil: null }).where(isNotNull(outbox.claimedUntil))

/** Has those that failed tried again now, as if for the first time. @returns which they were */
export const tryAgain = (tx: Tx, which: SQL | undefined, now: Date) =>
  tx
    .update(outbox)
    .set({ attempts: 0, availableAt: now, parkedAt: null })
    .where(and(which, isNotNull(outbox.lastError)))
    .returning({ topic: outbox.topic, key: outbox.key })
