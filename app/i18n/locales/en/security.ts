/** Sessions, second factors, and what proves who somebody is. */
export const security = {
  'security.title': 'Security',
  'security.sessions': 'Where you are logged in',
  'security.sessions_hint':
    'A device that you do not know? Log it out, then change your password. We keep the kind of browser, never its address.',
  'security.unknown_device': 'Unknown device',
  'security.this_device': 'This device',
  'security.logged_in': 'Logged in',
  'security.last_seen': 'last seen',
  'security.end': 'Log out',
  'security.end_named': 'Log out {device}',
  'security.end_others': 'Log out all other devices',
  'security.ended': 'That device is logged out.',
  'security.ended_others': 'All other devices are logged out.',
} as const
