/** What questions and answers have in common: names, history, sources. */
export const posts = {
  'posts.more_acts': 'More',
  'posts.edit': 'Edit',
  'posts.share': 'Share',
  'posts.history': 'History',
  'posts.delete': 'Delete …',
  'posts.delete_now': 'Delete',
  'posts.restore': 'Restore',
  'posts.member': 'a member',
  'posts.edited': 'edited',
  'posts.edited_at': 'Edited {date}: see what changed',
  'posts.reputation': { one: '{count} point', other: '{count} points' },
  'posts.imported': 'From {site}',
  'posts.imported_licensed': 'From {site}, licence {license}',
  'posts.imported_comments': 'Comments from {site}',
  'posts.imported_comments_licensed': 'Comments from {site}, licence {license}',

  'posts.detach': 'Take my name off …',

  'posts.still_stuck': 'Still stuck?',
  'posts.still_stuck_lead': 'Ask the community. Say what you have tried.',
  'posts.ask': 'Ask a question',
  'posts.official_answers': 'Official answers',
  'posts.related': 'Related questions',
  'posts.unchanged_left_out': 'unchanged text left out',
} as const
