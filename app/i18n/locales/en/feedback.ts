/** "Did this solve it?" */
export const feedback = {
  'feedback.question': 'Did this solve it for you?',
  'feedback.yes': 'Yes',
  'feedback.not_yet': 'Not yet',
  'feedback.helped': { one: 'It helped {count} person so far.', other: 'It helped {count} people so far.' },
  'feedback.sorry': 'Noted. What now?',
  'feedback.sorry_lead':
    'Follow this question to hear of new answers, or ask your own: this page comes along.',
  'feedback.follow': 'Follow this question',
  'feedback.ask': 'Ask a question',
  'feedback.carried': 'I have read [{title}]({path}). It did not solve it for me:',
} as const
