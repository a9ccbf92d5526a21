import type { CloseReason } from '#db/schema/types.ts'
import { CLOSED, REOPENED } from './kinds.ts'
import type { HistoryRow, PostRow } from './rows.ts'

/** Stack Exchange's numbers, before 2013 (under 100) and since, as our four reasons.
 *  https://meta.stackexchange.com/questions/10582/what-is-a-closed-or-on-hold-question */
const REASONS: Record<string, CloseReason> = {
  1: 'resolved_elsewhere', // exact duplicate
  2: 'off_topic',
  3: 'too_broad', // subjective and argumentative
  4: 'unclear', // not a real question
  7: 'off_topic', // too localised
  10: 'resolved_elsewhere', // general reference
  20: 'off_topic', // noise or pointless
  101: 'resolved_elsewhere', // duplicate
  102: 'off_topic',
  103: 'unclear', // needs details or clarity
  104: 'too_broad', // needs more focus
  105: 'too_broad', // primarily opinion-based
}

export interface Closing {
  closedAt: number
  reason: CloseReason
}

/** Whether and why a question is closed. The post's own row decides where it speaks; the reason is that of the last
 *  closing. */
export function closingOf(post: PostRow, history: HistoryRow[]): Closing | null {
  const last = history.findLast((row) => row.type === CLOSED || row.type === REOPENED)
  const closing = last?.type === CLOSED ? last : undefined
  const closedAt = post.closedAt ?? closing?.createdAt
  if (closedAt === undefined) return null
  const number = closing ? reasonNumber(closing) : ''
  return { closedAt, reason: REASONS[number] ?? 'off_topic' }
}

/** In the comment; in some dumps in the JSON that also lists the voters. */
function reasonNumber({ comment, text }: HistoryRow): string {
  return /^\d+$/.exec(comment.trim())?.[0] ?? /"CloseReasonId"\s*:\s*"?(\d+)/i.exec(text)?.[1] ?? ''
}

/** Questions that a closing as duplicate names, for dumps whose PostLinks do not. */
export function originalsIn(history: HistoryRow[]): number[] {
  const closing = history.findLast((row) => row.type === CLOSED || row.type === REOPENED)
  if (closing?.type !== CLOSED) return []
  const list = /"OriginalQuestionIds"\s*:\s*\[([\d,\s]*)\]/i.exec(closing.text)?.[1] ?? ''
  return list.split(',').map(Number).filter(Boolean)
}
