/** What happens now, on the pages that it concerns. */
export const banners = {
  'incidents.title': 'Service updates',
  'incidents.now': 'Happening now',
  'incidents.all': { one: '{count} service update', other: '{count} service updates' },
  'incidents.more': { one: '{count} more', other: '{count} more' },
  'incidents.state_announced': 'Announcement',
  'incidents.state_investigating': 'Investigating',
  'incidents.state_identified': 'Cause found',
  'incidents.state_fixed': 'Fixed, being watched',
  'incidents.state_over': 'Over',
  'incidents.next_update': 'Next update by {time}',
  'incidents.overdue': 'An update was due by {time}',
  'incidents.too': 'I have this too',
  'incidents.too_mine': 'You have this too',
} as const
