/** What mails about questions, answers and decisions say. */
export const noticeMail = {
  'mail.answered_subject': 'New answer: {title}',
  'mail.answered': 'Your question “{title}” has a new answer.',
  'mail.quote_by_member': '{name}, a member, writes:',
  'mail.quote_by_staff': '{name}, our staff, writes:',
  'mail.quote_by_nobody': 'A member writes:',
  'mail.quote_goes_on': 'The answer goes on in the thread.',
  'mail.solved_action': 'This solved it',
  'mail.thread_action': 'Read it in the thread',
  'mail.solved_note': {
    one: '“This solved it” opens a page with one button, and works without a log-in for {count} day: forward this mail to nobody.',
    other:
      '“This solved it” opens a page with one button, and works without a log-in for {count} days: forward this mail to nobody.',
  },

  'mail.reminder_subject': 'Did this solve it? {title}',
  'mail.reminder':
    'Your question “{title}” was answered, and you have not been back since. If this solved it, one press tells everybody who has the same problem.',
  'mail.reminder_only': 'This is the only reminder about this question.',

  'mail.look_action': 'Look at it',
  'mail.approved_subject': 'Your post was approved',
  'mail.approved_question': 'Your question “{title}” was approved. Everybody can read it now.',
  'mail.approved_answer': 'Your answer to “{title}” was approved. Everybody can read it now.',
  'mail.approved_comment': 'Your comment under “{title}” was approved. Everybody can read it now.',
  'mail.closed_subject': 'Your question was closed',
  'mail.closed': 'Your question “{title}” was closed. It can still be read, and takes no more answers.',
  'mail.merged_subject': 'Your question was asked before',
  'mail.merged':
    'Your question “{title}” is the same as “{canonical}”. The answers are there, and whoever comes to yours is led there as well.',
  'mail.merged_action': 'Read the answers',
  'mail.decision_next': 'If you think that this is a mistake, or still need help: {url}',
  'mail.removed_subject': 'Your post was removed',
  'mail.removed_question': 'Your question “{title}” was removed. Only you and staff can see it.',
  'mail.removed_answer': 'Your answer to “{title}” was removed. Only you and staff can see it.',
  'mail.removed_comment': 'Your comment under “{title}” was removed.',
  'mail.declined_subject': 'Your post was not approved',
  'mail.declined_question': 'Your question “{title}” was looked at and not approved.',
  'mail.declined_answer': 'Your answer to “{title}” was looked at and not approved.',
  'mail.declined_comment': 'Your comment under “{title}” was looked at and not approved.',
  'mail.removed_next': 'If you think that this is a mistake, contact support.',

  'mail.stop_answers': 'No more mails about answers to my questions',
  'mail.stop_reminders': 'No more reminders of answers',
  'mail.stop_decisions': 'No more mails about decisions on my posts',
} as const
