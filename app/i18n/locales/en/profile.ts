/** Members' pages. */
export const profile = {
  'profile.member_since': 'member since {date}',
  'profile.edit': 'Edit profile',
  'profile.reputation': 'Reputation',
  'profile.how': 'How reputation works',
  'profile.over_time': 'Reputation over time',
  'profile.plot':
    'Reputation from {first} to {last}, at most {highest}. The table below has the same numbers.',
  'profile.as_table': 'As a table',
  'profile.day': 'Day',
  'profile.answers': { one: '{count} answer', other: '{count} answers' },
  'profile.answers_word': 'Answers',
  'profile.questions_word': 'Questions',
  'profile.best_answers': 'Best answers',
  'profile.newest_questions': 'Newest questions',
  'profile.newest_only': { one: 'Only the newest one is shown.', other: 'The newest {count} are shown.' },
  'profile.accepted': 'Accepted',
  'profile.no_answers': 'No answers yet.',
  'profile.no_answers_own': 'No answers yet. Unanswered questions are waiting for somebody like you.',
  'profile.no_questions': 'No questions yet.',
  'profile.no_questions_own': 'No questions yet.',
} as const
