/** One’s data: a copy of it, and its end. */
export const ownData = {
  'own_data.export': 'A copy of your data',
  'own_data.export_lead':
    'One JSON file with your account, posts and their revisions, comments, votes, notices and everything else that is yours.',
  'own_data.export_now': 'Download',
  'own_data.export_begun': 'Your download begins. If it does not: {file}.',
  'own_data.export_file': 'the file',
  'own_data.leave': 'Delete your account',
  'own_data.leave_lead': {
    one: 'It is deleted {count} day after you ask. Until then, log in and press “Keep my account” to call it off.',
    other:
      'It is deleted {count} days after you ask. Until then, log in and press “Keep my account” to call it off.',
  },
  'own_data.goes': 'What goes',
  'own_data.goes_what':
    'Your name, profile, address, password, passkeys and other ways to log in, sessions, tokens, follows and notices; details that only staff saw; pictures that others did not see.',
  'own_data.stays': 'What stays',
  'own_data.stays_what':
    'What you wrote, under “deleted user”, as others rely on it, and your votes, under nobody’s name. Your handle stays taken, so that nobody can pretend to be you.',
  'own_data.posts': 'What you wrote',
  'own_data.posts_stay': 'Stays as it is',
  'own_data.posts_stay_hint': 'Under “deleted user”, with its pictures.',
  'own_data.posts_detach': 'Stays without its pictures',
  'own_data.posts_detach_hint': 'Under “a member”, as when you take your name off a post.',
  'own_data.handle': 'Your handle',
  'own_data.handle_hint': 'Type it, to be sure.',
  'own_data.leave_now': 'Delete my account',
  'own_data.asked': 'Noted. Until it is done, one press keeps your account.',
  'own_data.kept': 'Your account stays.',
} as const
