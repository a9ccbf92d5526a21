/** Whether a contact is the team's own. */
export const official = {
  'official.title': 'Is this really us?',
  'official.lead':
    'Paste a link, handle, phone number or mail address. We tell you whether it is one of ours.',
  'official.pasted': 'Link, handle, number or address',
  'official.check': 'Check',
  'official.asked': 'You asked about',
  'official.ours': 'This is ours',
  'official.ours_as': 'Listed as “{label}”: {address}. It is real there and nowhere else.',
  'official.ours_forum': 'It is an address of this community.',
  'official.since': 'Listed since {date}.',
  'official.former': 'Not ours any more',
  'official.former_hint': 'It was ours until {date}. Somebody else may have it now.',
  'official.fake': 'Not ours: a known fake',
  'official.fake_hint': 'We list it as a fake since {date}. Do not answer, and send nothing.',
  'official.imitation': 'Not ours: it imitates us',
  'official.imitation_of': 'It looks like {ours}, and is {theirs}.',
  'official.imitation_letter': 'The first difference: {theirs} in place of {ours}.',
  'official.imitation_longer': 'The first difference: {theirs} is added.',
  'official.imitation_shorter': 'The first difference: {ours} is missing.',
  'official.unlisted': 'Not listed: treat it as fake',
  'official.unlisted_hint':
    'None of our channels is called this. Do not answer, send nothing, and never give a password, a code or recovery words.',
  'official.report': 'Report it to us',
  'official.report_hint': 'No account needed. We keep what you pasted, and nothing about you.',
  'official.reported': 'Thank you. Staff will look at it.',
  'official.all': 'All our channels',
  'official.check_link': 'Check a contact that claims to be us',
  'official.held_for_contact':
    'It names a contact outside this community. Thieves do so in the name of support, which is why staff read such posts first. If it is well meant, there is nothing more to do: it appears once staff have approved it.',
} as const
