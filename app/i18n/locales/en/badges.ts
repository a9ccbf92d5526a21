/** What the forum says thanks for. */
export const badges = {
  'badges.title': 'Badges',
  'badges.lead': 'The forum says thanks for what it needs most. A badge comes by itself, and stays.',
  'badges.name_first_solution': 'First solution',
  'badges.for_first_solution': 'An answer to somebody else’s question was accepted.',
  'badges.name_solver': 'Problem solver',
  'badges.for_solver': 'Solved the questions of {askers} different people.',
  'badges.name_official': 'Made official',
  'badges.for_official': 'An answer became part of the official help.',
  'badges.name_kept_up': 'Kept up',
  'badges.for_kept_up': 'Came back to an accepted answer after {days} days or more and mended it.',
  'badges.name_pathfinder': 'Pathfinder',
  'badges.for_pathfinder': 'Saw that somebody else’s question was answered elsewhere, and was right.',
  'badges.members': { one: '{count} member has it', other: '{count} members have it' },
  'badges.yours': 'yours since {date}',
  'badges.privileges': 'How reputation works, and what it opens',
} as const
