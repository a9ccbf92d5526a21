/** What mails say. */
export const mail = {
  'mail.hello': 'Hello @{handle},',
  'mail.not_you': 'If that was not you, you need to do nothing: without this mail nothing happens.',
  'mail.link_days': {
    one: 'The link works once, for {count} day.',
    other: 'The link works once, for {count} days.',
  },
  'mail.phrase': 'Your phrase: “{phrase}”. A mail without it is not from us.',
  'mail.no_phrase':
    'You can choose a phrase in your settings that every mail of ours repeats, so that you know forged ones.',
  'mail.official': 'Not sure whether something is really from us? Look it up:',
  'mail.never':
    'We never ask for your password, codes or recovery words, neither by mail nor by phone nor in a chat.',

  'mail.verify_subject': 'Confirm your email address',
  'mail.verify': 'Somebody, most likely you, gave this address for the account @{handle}.',
  'mail.verify_action': 'Confirm the address',

  'mail.already_subject': 'You have an account already',
  'mail.already':
    'Somebody, perhaps you, gave this address for another account. It belongs to your account @{handle}, and stays there.',
  'mail.already_action': 'Log in',
  'mail.already_forgot': 'Forgotten the password? Set a new one: {url}',

  'mail.code_subject': 'Your code to log in',
  'mail.code': 'Type this code in where you asked for it:',
  'mail.code_minutes': {
    one: 'It works once, for {count} minute, in the browser that asked for it.',
    other: 'It works once, for {count} minutes, in the browser that asked for it.',
  },
  'mail.code_secret':
    'Tell it to nobody. Whoever asks you for it, support included, wants to get into your account.',

  'mail.reset_subject': 'Set a new password',
  'mail.reset': 'Somebody, most likely you, wants to set a new password for the account @{handle}.',
  'mail.reset_action': 'Set a new password',
  'mail.reset_minutes': {
    one: 'The link works once, for {count} minute.',
    other: 'The link works once, for {count} minutes.',
  },

  'mail.confirm_change_subject': 'Confirm your new email address',
  'mail.confirm_change': 'The account @{handle} is to have this address from now on.',
  'mail.confirm_change_action': 'Confirm the address',

  'mail.announce_change_subject': 'Your email address is to be replaced',
  'mail.announce_change':
    'Somebody who is logged in as @{handle} wants to replace this address with another one. If that was not you, stop it now.',
  'mail.announce_change_action': 'Agree or stop it',
  'mail.announce_change_hours': {
    one: 'Without a word from you the change is made after {count} hour, if the new address is confirmed.',
    other: 'Without a word from you the change is made after {count} hours, if the new address is confirmed.',
  },

  'mail.password_changed_subject': 'Your password was changed',
  'mail.password_changed': 'The password of your account @{handle} was changed.',
  'mail.password_changed_not_you':
    'If that was not you, set a new one at once: everybody else is logged out then.',

  'mail.email_changed_subject': 'Your email address was changed',
  'mail.email_changed':
    'The account @{handle} has a new email address. Codes and links to set a password go there from now on.',
  'mail.email_changed_action': 'Contact support',
  'mail.email_changed_not_you': 'If that was not you, contact support at once.',
  'mail.invitation_subject': 'You are invited to the staff',
  'mail.invitation':
    'You are invited to help run the forum at {origin}. The link shows as what, and asks for an account.',
  'mail.invitation_action': 'See the invitation',
  'mail.suspended_subject': 'Your account is suspended',
  'mail.suspended':
    'Staff suspended the account @{handle} until {until}. You can still log in and read, but not write.',
  'mail.silenced_subject': 'You cannot write posts for now',
  'mail.silenced':
    'Staff silenced the account @{handle} until {until}. You can still read, vote and accept answers, but not write posts.',
  'mail.restricted_reason': 'Their reason: {reason}',
  'mail.restricted_action': 'Appeal',
  'mail.restricted_after':
    'If you think that this is wrong, log in and write on that page why it should be lifted. Staff read it and answer you there.',
  'mail.appeal_subject': 'Your appeal was decided',
  'mail.appeal':
    'Staff decided on the appeal of the account @{handle}. What they answered is on the page of your appeal.',
  'mail.appeal_action': 'Read the answer',
  'mail.token_made_subject': 'An API token was made',
  'mail.token_made':
    'Somebody who is logged in as @{handle} made a token with which a program can use your account.',
  'mail.token_made_action': 'See your tokens',
  'mail.token_made_not_you': 'If that was not you, revoke it and set a new password at once.',
  'mail.ways_in_changed_subject': 'A way to log in was added or removed',
  'mail.ways_in_changed':
    'Somebody who is logged in as @{handle} added or removed a passkey, an authenticator app, or a log-in by another provider.',
  'mail.ways_in_changed_action': 'See what logs you in',
  'mail.ways_in_changed_not_you':
    'If that was not you, set a new password at once, which logs out every device: {url}',
  'mail.deletion_asked_subject': 'Your account is to be deleted',
  'mail.deletion_asked':
    'Somebody who is logged in as @{handle}, most likely you, asked for the account to be deleted. That is done on {date}. Until then, log in and press “Keep my account” to call it off.',
  'mail.deletion_asked_action': 'See it or call it off',
  'mail.deletion_asked_not_you': 'If that was not you, set a new password at once, then call it off: {url}',
  'mail.account_deleted_subject': 'Your account was deleted',
  'mail.account_deleted':
    'The account @{handle} is deleted, as you asked, and with it everything that we knew of you. Nobody can take its handle.',
  'mail.account_deleted_rest': 'This is our last mail to you. We forget your address within a week.',

  'mail.test_subject': 'A test of mail',
  'mail.test': 'You pressed “Send a test mail”. That you read this means that mail works.',
  'mail.test_action': 'Back to the forum',
  'mail.test_after': 'There is nothing else to do.',
  'mail.new_device_subject': 'New log-in to your account',
  'mail.new_device':
    'Somebody logged in to your account @{handle} with a browser that was not used for it before.',
  'mail.new_device_which': 'Browser: {label}. Time: {time}.',
  'mail.new_device_unknown': 'unknown',
  'mail.new_device_action': 'See where you are logged in',
  'mail.new_device_not_you':
    'If that was you, you need to do nothing. If not, set a new password at once, which logs everybody out: {url}',
} as const
