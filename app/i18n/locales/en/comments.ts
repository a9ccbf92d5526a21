/** Comments under questions and answers. */
export const comments = {
  'comments.list': 'Comments',
  'comments.add': 'Add a comment',
  'comments.label': 'Your comment',
  'comments.hint': 'To ask back or to add something. Solutions go into an answer.',
  'comments.post': 'Post comment',
  'comments.show_all': { one: 'Show all {count} comments', other: 'Show all {count} comments' },
  'comments.held': 'Waits for approval',
  'comments.edit': 'Edit comment',
  'comments.move': 'Move comment',
  'comments.delete': 'Delete comment',
} as const
