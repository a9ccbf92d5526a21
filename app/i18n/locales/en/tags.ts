/** Tags: their list and each one's page. */
export const tags = {
  'tags.lead': 'A tag has one page, whichever of its names, in whichever language, was typed.',
  'tags.filter': 'Find a tag',
  'tags.show': 'Show',
  'tags.none': 'No tags yet',
  'tags.none_like': 'No tag begins like this',
  'tags.none_hint': 'Tags come with questions: whoever asks may suggest one.',
  'tags.more': 'These are the most used ones. Type the beginning of a name to find others.',
  'tags.follow': 'Follow',
  'tags.following': 'Following',
  'tags.followed': 'You follow this tag.',
  'tags.unfollowed': 'You no longer follow this tag.',
  'tags.followers': { one: '{count} follower', other: '{count} followers' },
  'tags.synonyms': 'Also called: {names}',
  'tags.top_answerers': 'Helped most',
  'tags.answer_score': 'score {count}',
  'tags.feed_title': 'Questions about {name}',
} as const
