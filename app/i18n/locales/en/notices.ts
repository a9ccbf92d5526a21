/** What members are told. The thread's title stands under each sentence. */
export const notices = {
  'notices.answered': '{name} answered',
  'notices.commented': '{name} commented',
  'notices.mentioned': '{name} mentioned you',
  'notices.accepted': 'An answer was accepted',
  'notices.promoted': 'Your answer became the official one',
  'notices.held': 'Your post waits for approval',
  'notices.held_for_contact': 'Your post waits for approval: it names a contact outside',
  'notices.approved': 'Your post was approved',
  'notices.closed': 'Your question was closed',
  'notices.merged': 'This question was merged into another one',
  'notices.canonical_solved': 'Somebody solved the question that yours repeats',
  'notices.incident_updated': 'There is an update',
  'notices.incident_over': 'This is over',
  'notices.change_waiting': 'A change of an official answer waits for approval',
  'notices.change_approved': 'Your change of an official answer was approved',
  'notices.change_declined': 'Your change of an official answer was declined',
  'notices.hidden_by_flags': 'Your post is hidden until staff have read it: members flagged it',
  'notices.still_waiting':
    'Nobody has answered yet. Add what helpers ask for: network, app version, what you tried. If it is urgent, contact support',
  'notices.more': { one: 'and {count} more', other: 'and {count} more' },
  'notices.unread': 'New',
  'notices.mark_all': 'Mark all as read',
  'notices.marked': 'All notices are marked as read.',
  'notices.none': 'Nothing new',
  'notices.none_hint':
    'When somebody answers you or mentions you, or writes in a thread you follow, you read of it here.',
} as const
