/** What reputation opens, and how it comes and goes. */
export const privileges = {
  'privileges.title': 'Reputation and privileges',
  'privileges.lead':
    'Reputation says how much others could use what you wrote. The more of it you have, the more of the forum you look after.',
  'privileges.yours': 'Your reputation: {reputation}',
  'privileges.as_staff': 'You are staff: all of this is open to you, whatever your reputation.',
  'privileges.next': {
    one: '{count} more point, and this opens: {what}',
    other: '{count} more points, and this opens: {what}',
  },
  'privileges.all_open': 'Everything that reputation opens is open to you.',
  'privileges.is_new': 'You are a new member: see below what that means.',
  'privileges.opens': 'What opens at which reputation',
  'privileges.reached': 'Open to you',
  'privileges.to_take_part': 'Ask, answer, comment, report and vote up.',
  'privileges.to_ask': 'Ask.',
  'privileges.to_answer': 'Answer.',
  'privileges.to_comment': 'Comment. Under your own questions you always can.',
  'privileges.to_flag': 'Report what should not be here.',
  'privileges.to_upvote': 'Vote up what helps.',
  'privileges.to_votes_earn':
    'Your upvotes give their authors points. Before that they count for the score alone.',
  'privileges.to_downvote': 'Vote down what is wrong.',
  'privileges.to_tags': 'Make tags and edit their descriptions.',
  'privileges.to_merge': 'Vote that a question was asked before. {votes} votes decide.',
  'privileges.to_edit': 'Edit what others wrote, without a review.',
  'privileges.to_close': 'Vote to close a question. {votes} votes close it.',
  'privileges.staff_note':
    'Staff have all of this by their role. They also decide by one word where members need several votes.',
  'privileges.points': 'How points come and go',
  'privileges.for_promoted': 'your answer becomes part of the official help',
  'privileges.for_accepted': 'your answer is accepted, unless you answered yourself',
  'privileges.for_answer_upvoted': 'somebody votes your answer up',
  'privileges.for_question_upvoted': 'somebody votes your question up',
  'privileges.for_accepting': 'you accept an answer that somebody else gave you',
  'privileges.for_downvoting': 'you vote an answer down',
  'privileges.for_downvoted': 'somebody votes your question or answer down',
  'privileges.limits':
    'Upvotes earn at most {limit} points a day in UTC; accepted and official answers come on top. Nobody falls under {least}.',
  'privileges.undone':
    'Points follow exactly: a vote that is withdrawn, a post that is deleted or an acceptance that moves takes its points along. Votes that were traded or cast in series are taken back.',
  'privileges.new_members': 'New members',
  'privileges.new_until':
    'Somebody is new for the first {hours} hours, and until {posts} posts of theirs are public. Thieves make accounts and use them at once, so until then:',
  'privileges.new_held': 'What you write under other people’s questions waits until staff have looked at it.',
  'privileges.new_links': 'Links to other sites are shown as plain text, these aside:',
  'privileges.new_pictures': 'Your pictures are seen by you and staff until staff have approved them.',
  'privileges.new_contacts':
    'What leads people to a contact outside the forum waits until staff have looked at it, also after that time.',
  'privileges.badges': 'Badges, and what they are for',
} as const
