import type { AuditAct } from '#db/schema/audit-acts.ts'

/** What a member's page tells of what staff did about them and their posts. */
export const SHOWN_ACTS = [
  'member.suspended',
  'member.silenced',
  'member.suspension_lifted',
  'member.role_changed',
  'member.placed',
  'member.vouched_for',
  'member.vouch_withdrawn',
  'member.email_verified',
  'member.reset_sent',
  'member.posts_removed',
  'member.posts_restored',
  'member.appeal_decided',
  'question.closed',
  'question.reopened',
  'question.merged',
  'question.thread_merged',
  'question.approved',
  'answer.approved',
  'comment.approved',
] as const satisfies AuditAct[]
export type ShownAct = (typeof SHOWN_ACTS)[number]

export const isShownAct = (act: AuditAct): act is ShownAct =>
  (SHOWN_ACTS as readonly AuditAct[]).includes(act)
