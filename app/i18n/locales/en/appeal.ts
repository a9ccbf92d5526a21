/** What a suspended or silenced member sees of it, and says against it. */
export const appeal = {
  'appeal.title': 'Your suspension',
  'appeal.none': 'Your account is not suspended.',
  'appeal.suspended': 'Your account is suspended until {date}: you can read, but not write.',
  'appeal.silenced':
    'Your account is silenced until {date}: you can read, vote and accept, but not write posts.',
  'appeal.reason': 'The reason:',
  'appeal.form': 'Appeal',
  'appeal.body': 'Why it should be lifted',
  'appeal.body_hint': 'At most 1,000 characters. Never write passwords, codes or recovery words.',
  'appeal.send': 'Send the appeal',
  'appeal.sent': 'Your appeal is with the staff.',
  'appeal.earlier': 'Your appeals',
  'appeal.waits': 'Waits for a decision',
  'appeal.lifted': 'Heard: the restriction was lifted',
  'appeal.kept': 'Decided: the restriction stays',
  'appeal.answer': 'The answer:',
} as const
