/** Up, down, and what they come to. */
export const votes = {
  'votes.up': 'Upvote',
  'votes.up_hint': 'This is useful',
  'votes.down': 'Downvote',
  'votes.down_hint': 'This is wrong or does not help',
  'votes.score': 'Score',
  'votes.own': 'You cannot vote on your own post',
  'votes.needs_points': { one: 'From {count} point on', other: 'From {count} points on' },
} as const
