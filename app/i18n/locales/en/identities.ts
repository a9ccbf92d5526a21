/** Logging in by somebody else's word. */
export const identities = {
  'identities.leaving': 'You go on at {host}, and come back here then.',
  'identities.go_to': 'Go on to {host}',
  'identities.cancelled': 'You stopped at {name}. You are not logged in.',
  'identities.refused':
    '{name} could not tell us who you are: what came back was not in order. You are not logged in; please try again.',
  'identities.down': '{name} does not answer just now. Please try again in a moment.',
  'identities.kept': 'What you typed is kept.',
  'identities.again': 'Try again',
  'identities.other_way': 'Or log in another way',
  'identities.welcome': 'Welcome from {name}',
  'identities.new_lead':
    'No account here is linked to {label} at {name} yet. Choose what you are called here; {name} does not decide that.',
  'identities.email_hint':
    'Only you and administrators see it. {name} has confirmed it for you. You may leave it empty.',
  'identities.known_lead': 'Log in to it once, then {name} opens it as well. An address alone links nothing.',
  'identities.link_title': 'Link {name}',
  'identities.link_lead': '{label} at {name} will log you in as @{handle} from now on.',
  'identities.link': 'Link',
  'identities.linked': 'Linked: it logs you in from now on.',
  'identities.operator_lead': 'The operator of this server lets you in as @{handle}, this once.',
  'identities.not_now': 'Not now',
  'identities.title': 'Linked log-ins',
  'identities.hint':
    'Log in with an account that you have elsewhere. A second factor is asked for as always.',
  'identities.open': 'Link or unlink',
  'identities.not_linked': 'Not linked',
  'identities.unlink': 'Unlink',
  'identities.unlink_named': 'Unlink {name}',
  'identities.unlink_now': 'Yes, unlink',
  'identities.unlinked': 'Unlinked: it opens nothing here any more.',
} as const
