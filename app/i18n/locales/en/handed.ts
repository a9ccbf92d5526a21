/** The way to support, and on a thread that it was taken. */
export const handed = {
  'support.title': 'Contact support',
  'support.take': 'Take this to support',
  'support.handed_title': 'Taken to support.',
  'support.handed_at': 'Passed on {when}.',
  'support.state_opened': 'The rest is between the asker and the support team.',
  'support.state_waiting': 'It has not reached the support team yet: we keep trying.',
  'support.state_delivered': 'The support team has it.',
  'support.handed_link': 'See what was passed on',
} as const
