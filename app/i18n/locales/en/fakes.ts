/** Staff's list of contacts that pretend to be the team's. */
export const fakes = {
  'fakes.lead':
    'What people report as pretending to be us. What you list as a fake is shown as one to whoever asks.',
  'fakes.reported': 'Reported',
  'fakes.none': 'Nothing is reported',
  'fakes.none_hint': 'Reports come from the page where anybody can check a contact.',
  'fakes.count': { one: '{count} report', other: '{count} reports' },
  'fakes.list': 'List as fake',
  'fakes.dismiss': 'Not a fake',
  'fakes.listed': 'Listed as fakes',
  'fakes.listed_since': 'Since {date}',
  'fakes.unlist': 'Take off the list',
  'fakes.add': 'List one that nobody reported',
  'fakes.members': 'Members who look like staff',
  'fakes.members_hint':
    'Nobody can register such a name. These were imported, or are older than the rule; they carry no staff badge.',
  'fakes.looks_like': 'Looks like “{name}”',
  'fakes.was_listed': 'It is listed as a fake.',
  'fakes.was_dismissed': 'It is not listed.',
} as const
