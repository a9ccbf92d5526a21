import type { MailChoice, NoticeMailKind } from '#db/schema/types.ts'
import { rule, timeRule } from '../settings/rule.server.ts'

/** Who did not come back within two days has missed the first mail, or the problem is gone. */
export const REMIND_AFTER = timeRule('notice_mail.remind', 2, { min: 1, max: 6, unit: 'days' })
/** What is older is remembered by nobody: after a long outage there is no flood of it either. */
export const REMIND_UNTIL = timeRule('notice_mail.remind_until', 14, { min: 7, max: 60, unit: 'days' })
/** Reminders owed by one run of the job, every hour: what waits after an outage goes out over some hours. */
export const REMINDERS_A_RUN = 100

/** How long "This solved it" can be pressed from a mail. People come back to their mailbox after a holiday. */
export const SOLVED_LINK = timeRule('notice_mail.solved_link', 30, { min: 1, max: 365, unit: 'days' })

/** Longer than a mail server takes: after that the process that began to send is taken for dead. */
export const SENDING_MS = 60_000

/** UTF-16 units of an answer in a mail: Gmail cuts mails at 102 kB, and the end of ours proves that it is ours. */
export const MAX_QUOTED = 8_000

/** Mails about removed posts to one member within an hour: after these they know. */
export const REMOVALS_MAILED = rule('notice_mail.removals', 3, { min: 1, max: 50, unit: 'mails' })
export const REMOVALS_WINDOW_MS = 3_600_000

/** By which of their choices a member gets a mail, or not. */
export const CHOICE_OF: Record<NoticeMailKind, MailChoice> = {
  answered: 'answers',
  reminder: 'reminders',
  approved: 'decisions',
  closed: 'decisions',
  merged: 'decisions',
  removed: 'decisions',
}
