/** "Asked as": the words by which a thread or official answer is found besides its own. */
export const phrases = {
  'errors.phrases.forbidden': 'Only staff decide by which words a page is found.',
  'errors.phrases.not_found': 'These words are not in the list any more.',
  'errors.phrases.known': 'These words are in the list already.',
  'errors.phrases.private': 'This holds something private: an address, a number or a key.',
  'errors.phrases.says_nothing': 'There is no word in it to search by.',
} as const
