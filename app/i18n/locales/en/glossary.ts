/** Words that mean the same to search, kept by admins. */
export const glossary = {
  'glossary.lead':
    'Words that mean the same, in both languages: whoever searches for one finds what was written with another. A change holds from the next search on.',
  'glossary.add': 'Add a group of words',
  'glossary.add_act': 'Add',
  'glossary.english': 'English words',
  'glossary.chinese': 'Chinese words',
  'glossary.words_hint': 'Separated by commas, at most 12.',
  'glossary.filter': 'Find words',
  'glossary.all': 'All groups',
  'glossary.count': { one: '{count} group', other: '{count} groups' },
  'glossary.none': 'No words yet',
  'glossary.none_hint': 'Begin with what your customers call your products, each in both languages.',
  'glossary.none_like': 'No group has such a word',
  'glossary.none_like_hint': 'Look for a part of it, or add a group above.',
  'glossary.edit': 'Edit',
  'glossary.remove': 'Remove',
  'glossary.remove_ask': 'Remove this group? Search will no longer take these words for the same.',
  'glossary.csv': 'Import or export',
  'glossary.csv_hint':
    'One group a line: the English words, a comma, the Chinese words, with | between words. A line takes the place of the group that has one of its words; other groups stay.',
  'glossary.csv_file': 'CSV file',
  'glossary.csv_text': 'Or paste its text',
  'glossary.export': 'Download the present glossary',
  'glossary.import': 'Import',
  'glossary.added': 'Added.',
  'glossary.saved': 'Saved.',
  'glossary.removed': 'Removed.',
  'glossary.imported': { one: 'Imported {count} group.', other: 'Imported {count} groups.' },

  'errors.glossary.full': {
    one: 'The glossary takes {count} group.',
    other: 'The glossary takes {count} groups.',
  },
} as const
