/** What should become official next, and why. */
export const candidates = {
  'candidates.title': 'What should become official?',
  'candidates.none':
    'Nothing asks for an official answer: what people need is answered, put off or dismissed.',
  'candidates.people': { one: '{count} person', other: '{count} people' },
  'candidates.a_month': 'a month, estimated',
  'candidates.accepted': 'accepted answer at {count}',
  'candidates.best': 'best answer at {count}, not accepted',
  'candidates.quoted': 'Searched for: “{text}”',
  'candidates.why_views': { one: 'It was read {count} time.', other: 'It was read {count} times.' },
  'candidates.why_duplicates': {
    one: '{count} question that asked the same was merged into it.',
    other: '{count} questions that asked the same were merged into it.',
  },
  'candidates.why_searches': {
    one: '{count} search led to it in the last {days} days.',
    other: '{count} searches led to it in the last {days} days.',
  },
  'candidates.why_asked': {
    one: '{count} reader searched, came here, and asked all the same.',
    other: '{count} readers searched, came here, and asked all the same.',
  },
  'candidates.why_solved': {
    one: '{count} reader said in the last {days} days that it solved it.',
    other: '{count} readers said in the last {days} days that it solved it.',
  },
  'candidates.why_handed_off': {
    one: '{count} asker had to take it to support in the last {days} days.',
    other: '{count} askers had to take it to support in the last {days} days.',
  },
  'candidates.why_search': {
    one: 'Searched {count} time in the last 90 days; nothing was found.',
    other: 'Searched {count} times in the last 90 days; nothing was found.',
  },
  'candidates.views': { one: '{count} view', other: '{count} views' },
  'candidates.duplicates': { one: '{count} duplicate', other: '{count} duplicates' },
  'candidates.searches': { one: '{count} search', other: '{count} searches' },
  'candidates.askedAnyway': { one: '{count} asked anyway', other: '{count} asked anyway' },
  'candidates.solved': { one: 'solved it for {count}', other: 'solved it for {count}' },
  'candidates.handedOff': { one: '{count} went to support', other: '{count} went to support' },
  'candidates.write': 'Write it',
  'candidates.not_now': 'Not now',
  'candidates.snooze': { one: 'Again in {count} day', other: 'Again in {count} days' },
  'candidates.reason': 'Why not at all',
  'candidates.dismiss': 'Dismiss',
  'candidates.snoozed': 'Put off.',
  'candidates.dismissed': 'Dismissed.',
  'candidates.restored': 'It is back in the queue.',
} as const
