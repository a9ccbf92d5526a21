/** Which question was asked before: finding it, merging into it, and what staff are suggested. */
export const duplicates = {
  'duplicates.decide': 'Close as a duplicate',
  'duplicates.propose': 'Propose',
  'duplicates.propose_title': 'Propose as a duplicate',
  'duplicates.search_label': 'The question that was asked before',
  'duplicates.search_hint': 'Its words, or its number or address, for example {example}',
  'duplicates.search': 'Search',
  'duplicates.found': { one: '{count} question found', other: '{count} questions found' },
  'duplicates.none': 'No other question was found.',
  'duplicates.none_hint': 'Other words may find it; its number or address leads to it for sure.',
  'duplicates.this_one': 'This is the one',

  'duplicates.side_question': 'This question',
  'duplicates.side_new': 'New question',
  'duplicates.side_canonical': 'Asked before',
  'duplicates.will_happen': 'What will happen',
  'duplicates.will_close': 'This question takes no more answers. Readers are led to those of the other one.',
  'duplicates.will_follow': {
    one: '{count} follower comes along, and hears when the other one is solved.',
    other: '{count} followers come along, and hear when the other one is solved.',
  },
  'duplicates.will_count': 'How often this was asked counts for the other one from now on.',
  'duplicates.will_tell': 'The asker is told.',
  'duplicates.will_propose': 'The asker and staff see your proposal. Until they agree nothing changes.',
  'duplicates.will_take': {
    one: 'The word of {count} more member with {reputation} points closes it as well.',
    other: 'The word of {count} more members with {reputation} points closes it as well.',
  },
  'duplicates.choose_other': 'Choose another one',

  'duplicates.merged_title': 'Merged questions',
  'duplicates.merged_lead': 'They ask the same as {question}: its answers are theirs.',
  'duplicates.merged_none': 'No question was merged into this one',

  'duplicates.likely_lead': {
    one: 'Open questions of the last day that seem to have been asked before.',
    other: 'Open questions of the last {count} days that seem to have been asked before.',
  },
  'duplicates.likely_none': 'Nothing to sort out',
  'duplicates.likely_none_hint':
    'When a new question says nearly the same as an older one, both appear here.',
  'duplicates.alike': 'Alike',
  'duplicates.very_alike': 'Very alike',
  'duplicates.almost_the_same': 'Almost the same',
  'duplicates.percent': '{percent} %',
  'duplicates.compare': 'Compare the first lines',
  'duplicates.dismissed': 'Two questions: the pair is not suggested again.',
  'duplicates.restored': 'The pair is suggested again.',
} as const
