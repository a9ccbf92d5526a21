/** Votes that the forum took back, as staff see them. */
export const votePatterns = {
  'vote_patterns.lead':
    'Votes that were cast in series or traded are taken back by the forum itself, with their points. Their voters are told nothing. Look whether that was right.',
  'vote_patterns.rule_series':
    'A series: {votes} votes or more by one member on one author within {minutes} minutes.',
  'vote_patterns.rule_ring':
    'A ring: in {days} days each of a few members gave the others at least {votes} upvotes, and at least {share} of all that they gave.',
  'vote_patterns.none': 'No such votes',
  'vote_patterns.none_hint': 'The forum looks once a day.',
  'vote_patterns.taken_back': { one: '{count} vote taken back', other: '{count} votes taken back' },
  'vote_patterns.series': 'In series by {voter} on posts of {author}.',
  'vote_patterns.ring': 'On each other:',
  'vote_patterns.nobody': 'a deleted member',
  'vote_patterns.keep': 'That was right',
  'vote_patterns.give_back': 'Give them back',
  'vote_patterns.was_kept': 'Confirmed by staff',
  'vote_patterns.was_given_back': 'Given back by staff',
  'vote_patterns.now_kept': 'Noted: the votes stay taken back.',
  'vote_patterns.now_given_back': 'The votes count again, with their points.',
} as const
