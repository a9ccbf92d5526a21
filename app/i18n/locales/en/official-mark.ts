/** What marks an official answer wherever one is shown. */
export const officialMark = {
  'help.official': 'Official answer',
  'help.verified': 'Verified {date}',
  'help.shows_exactly': 'The app shows exactly this',
  'help.verified_by_us': 'Verified {date} by our team',
  'official.check_link': 'Check a contact that claims to be us',
  'official.held_for_contact':
    'It names a contact outside this community. Thieves do so in the name of support, which is why staff read such posts first. If it is well meant, there is nothing more to do: it appears once staff have approved it.',
} as const
