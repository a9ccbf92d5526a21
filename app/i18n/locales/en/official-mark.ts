/** What marks an official answer wherever one is shown. */
export const officialMark = {
  'help.official': 'Official answer',
  'help.verified': 'Verified {date}',
  'help.shows_exactly': 'The app shows exactly this',
  'help.verified_by_us': 'Verified {date} by our team',
  'official.check_link': 'Check a contact that claims to be us',
} as const
