/** A question as one row of a list: in lists, and on threads as one that is like it. */
export const rows = {
  'lists.state_any': 'Any',
  'lists.state_open': 'Open',
  'lists.state_solved': 'Solved',
  'lists.state_closed': 'Closed',
  'lists.state_duplicate': 'Duplicate',
  'lists.state_pending': 'Waits for approval',
  'lists.state_deleted': 'Deleted',
  'lists.needs_answer': 'Needs an answer',
  'lists.answers_word': { one: 'answer', other: 'answers' },
  'lists.votes_word': { one: 'vote', other: 'votes' },
  'lists.asked': 'asked {time}',
  'lists.active': 'active {time}',
  'lists.somebody': 'a member',
} as const
