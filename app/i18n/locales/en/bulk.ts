/** Acts of staff on several questions at once. */
export const bulk = {
  'bulk.title': 'Act on several questions',
  'bulk.lead': 'Choose up to 50, then one act. Each question is done or refused by itself.',
  'bulk.which': 'Questions',
  'bulk.close_reason': 'Reason for closing',
  'bulk.lock_reason': 'Reason for locking',
  'bulk.tag': 'Tag',
  'bulk.add_tag': 'Add the tag',
  'bulk.take_tag': 'Take the tag off',
  'bulk.delete': 'Delete the chosen',
  'bulk.leave': 'Back to the list',
  'bulk.done': { one: 'Done: {count} question.', other: 'Done: {count} questions.' },
  'bulk.deleted': { one: '{count} question is deleted.', other: '{count} questions are deleted.' },
  'bulk.some': {
    one: 'Done: {count} question. Refused, as they stand: {which}',
    other: 'Done: {count} questions. Refused, as they stand: {which}',
  },
} as const
