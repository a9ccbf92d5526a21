/** On a thread: which question it likely repeats. */
export const likely = {
  'duplicates.likely_title': 'Was this asked before?',
  'duplicates.likely_of': 'Likely a duplicate of {question} ({percent} %). Only staff see this.',
  'duplicates.votes': { one: '{count} vote', other: '{count} votes' },
  'duplicates.no_details': 'No details were given.',
  'duplicates.merge': 'Merge',
  'duplicates.not_one': 'Not a duplicate',
} as const
