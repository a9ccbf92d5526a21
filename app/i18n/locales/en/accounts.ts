/** Logging in, registering, settings. */
export const accounts = {
  'accounts.log_in': 'Log in',
  'accounts.register': 'Create account',
  'accounts.continue_with': 'Continue with {name}',
  'accounts.or': 'or',
  'accounts.log_out': 'Log out',
  'accounts.handle': 'Handle',
  'accounts.handle_or_email': 'Handle or email',
  'accounts.handle_hint': '3 to 20 letters, digits or hyphens, starting with a letter. Everybody sees it.',
  'accounts.display_name': 'Display name',
  'accounts.display_name_hint': 'Shown beside what you write. Your handle when empty.',
  'accounts.email': 'Email address',
  'accounts.email_hint': 'Only you and administrators see it. We send a link to confirm it.',
  'accounts.password': 'Password',
  'accounts.password_hint': 'At least 8 characters.',
  'accounts.leave_empty': 'Leave this empty',
  'accounts.suspended_until': 'This account is suspended until {date}: you can read, but not write.',
  'accounts.silenced_until':
    'This account is silenced until {date}: you can read, vote and accept, but not write posts.',
  'accounts.appeal': 'Appeal',
  'accounts.leaves_at': 'This account will be deleted on {date}.',
  'accounts.keep_account': 'Keep my account',
} as const
