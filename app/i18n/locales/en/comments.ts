/** Comments under questions and answers. */
export const comments = {
  'comments.list': 'Comments',
  'comments.add': 'Add a comment',
  'comments.label': 'Your comment',
  'comments.hint': 'To ask back or to add something. Solutions go into an answer.',
  'comments.post': 'Post comment',
  'comments.posted': 'Your comment is posted.',
  'comments.show_all': { one: 'Show all {count} comments', other: 'Show all {count} comments' },
  'comments.held': 'Waits for approval',
  'comments.edit': 'Edit comment',
  'comments.edit_hint': 'A comment can be changed for {count} minutes.',
  'comments.edited_ok': 'Your comment is changed.',
  'comments.delete': 'Delete comment',
  'comments.delete_lead': 'It is gone for everybody and cannot be restored.',
  'comments.deleted_done': 'The comment is deleted.',
} as const
