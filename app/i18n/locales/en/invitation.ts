/** The page behind an invitation to the staff. */
export const invitation = {
  'invitation.title': 'You are invited',
  'invitation.moderator': 'You are invited to become a moderator of this forum.',
  'invitation.admin': 'You are invited to become an admin of this forum.',
  'invitation.team': 'You would join the team “{team}”.',
  'invitation.names': 'Readers see your team’s name, or “Staff”: never your own.',
  'invitation.as': 'You are logged in as @{handle}.',
  'invitation.accept': 'Accept the invitation',
  'invitation.first': 'You need an account first. Make one, or log in to yours: you come back here.',
  'invitation.accepted': 'Welcome to the staff.',
} as const
