/** What marks an official answer wherever one is shown. */
export const official = {
  'help.official': 'Official answer',
  'help.verified': 'Verified {date}',
  'help.shows_exactly': 'The app shows exactly this',
} as const
