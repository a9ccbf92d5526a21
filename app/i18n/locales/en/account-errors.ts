/** What went wrong with accounts and with what staff do about people. As in errors.ts, only the server says it. */
export const accountErrors = {
  'errors.accounts.log_in_required': 'This needs an account.',
  'errors.accounts.wrong_log_in': 'Handle or email and password do not belong together.',
  'errors.accounts.wrong_password': 'This is not your present password.',
  'errors.accounts.password_common':
    'Thieves try this password first: many people use it. Please choose another, several words for one.',
  'errors.accounts.password_named':
    'This password is only your name, your address or ours. Please choose another, several words for one.',
  'errors.accounts.provider_only':
    'On this forum one logs in with {name} alone: choose “Log in” and go on from there.',
  'errors.identities.no_provider': 'There is no such way to log in here.',
  'errors.identities.visit_over':
    'This log-in did not begin in this browser, took too long, or was used already. Nothing was changed; please log in again.',
  'errors.identities.anothers':
    'That account logs in another member here. Log in as them and unlink it first.',
  'errors.identities.one_each': 'Another account of that provider is linked already. Unlink it first.',
  'errors.identities.not_found': 'It is not linked any more.',
  'errors.security.last_way':
    'You have no other way in. Set a password or add a passkey first, or link another account.',
  'errors.accounts.unseen_field':
    'Your browser filled in a field that people do not see, as programs do. What you typed is still here except the password: check it and send it again.',
  'errors.accounts.too_many_attempts': 'Too many attempts. Try again in {minutes} min.',
  'errors.accounts.handle_taken': 'This handle is taken. Please choose another.',
  'errors.accounts.handle_alike':
    'This handle looks too much like another one. Add a word or a digit, or choose another.',
  'errors.accounts.display_name_alike':
    'This name looks too much like somebody else’s here. Add a word or a digit, or choose another.',
  'errors.accounts.handle_private':
    'This handle looks like an identity number or a contact of yours. Everybody would read it: please choose another.',
  'errors.accounts.display_name_private':
    'This name looks like an address, a phone number or an identity number. Everybody would read it: please choose another.',
  'errors.accounts.handle_shape':
    'A handle has 3 to 20 letters a–z, digits or hyphens and starts with a letter.',
  'errors.accounts.handle_reserved': 'This handle could be taken for staff. Please choose another.',
  'errors.accounts.display_name_reserved': 'This name could be taken for staff. Please choose another.',
  'errors.accounts.display_name_invisible': 'A name needs at least one letter or digit that can be seen.',
  'errors.accounts.email_shape': 'This does not look like an email address.',
  'errors.accounts.email_same': 'This is your address already.',
  'errors.accounts.email_owned': 'This address belongs to another account by now.',
  'errors.accounts.bad_link':
    'This link was used already, is over, or is not for this account. Nothing was changed; ask for a new one.',
  'errors.accounts.nothing_to_verify': 'There is nothing to confirm any more.',
  'errors.accounts.code_shape': 'A code has six digits.',
  'errors.accounts.wrong_code':
    'This code is not right, or not any more. After five tries or ten minutes, ask for a new one.',
  'errors.accounts.phrase_length': 'Between 4 and 60 characters, please, or nothing at all.',
  'errors.accounts.not_found': 'There is no such member.',
  'errors.accounts.staff_only': 'Only staff can do this.',
  'errors.accounts.admin_only': 'Only admins can do this.',
  'errors.security.wrong_code': 'This code is not right, or was used already. Wait for the next one.',
  'errors.security.enrolment_over': 'This took too long. Scan the new QR code.',
  'errors.security.challenge_over': 'This took too long, or was sent already. Please try again.',
  'errors.security.check_over':
    'This took too long, or there were too many wrong codes. Please log in again.',
  'errors.security.second_factor_needed': 'The second factor is needed here, not the password.',
  'errors.security.second_factor_required':
    'Staff need a second factor here. Set one up, then send this again.',
  'errors.security.proof_needed': 'Please prove first that it is you.',
  'errors.security.passkey_refused': 'This passkey opens nothing here.',
  'errors.security.passkey_known': 'This passkey is in the list already.',
  'errors.security.passkey_not_found': 'There is no such passkey any more.',
  'errors.security.too_many_passkeys': 'There are as many passkeys as there can be. Remove one first.',
  'errors.security.no_factor': 'Set up a second factor first.',
  'errors.security.session_not_found': 'There is no such device any more.',
  'errors.accounts.deleted': 'This account was deleted.',
  'errors.accounts.suspended': 'Your account is suspended until {until}, so nothing was done: {reason}',
  'errors.accounts.silenced':
    'Your account is silenced until {until}: you can read, vote and accept, but not write. The reason: {reason}',
  'errors.people.not_yours': 'Only admins may do this to staff, and nobody to themselves.',
  'errors.people.staff_speak': 'Staff are suspended or lose their role; they are not silenced.',
  'errors.staff.restricted': 'This account is suspended or silenced. Lift that first.',
  'errors.staff.no_such_team': 'There is no such team any more.',
  'errors.staff.team_awaited':
    'A change of an official answer that waits for approval would make this team its owner. Decide on it first.',
  'errors.staff.not_staff': 'This is nobody of the staff any more.',
  'errors.staff.no_invitation': 'There is no such invitation any more.',
  'errors.staff.already':
    'You have this role, or a higher one, already. The invitation stays good for somebody else.',
  'errors.invitations.unknown': 'There is no such invitation. Check that the whole link was copied.',
  'errors.invitations.used':
    'This invitation was used already: each makes one person staff. Ask an admin for another.',
  'errors.invitations.revoked': 'This invitation was revoked. Ask an admin for another.',
  'errors.invitations.expired':
    'This invitation has expired: it was good for 72 hours. Ask an admin for another.',
  'errors.people.no_note': 'There is no such note any more, or it is somebody else’s.',
  'errors.people.no_address': 'This member has no confirmed address to write to.',
  'errors.appeals.nothing_to_appeal': 'Your account is neither suspended nor silenced.',
  'errors.appeals.open_already': 'Your appeal is with the staff already. Wait for their answer.',
  'errors.appeals.not_found': 'There is no such appeal any more.',
  'errors.appeals.decided': 'Somebody else decided this appeal just now.',
  'errors.accounts.suspension_past': 'The day has to lie ahead.',
  'errors.accounts.last_admin': 'This is the last admin: without one nobody could run the forum.',
  'errors.accounts.date_shape': 'A day is written like 2027-01-31.',
  'errors.accounts.not_leaving': 'The account is not about to be deleted.',
  'errors.accounts.handle_mismatch': 'Type your own handle here, to be sure.',
  'errors.tokens.not_found': 'There is no such token any more.',
  'errors.tokens.too_many': 'There are as many tokens as there can be. Revoke one first.',
  'errors.tokens.staff_only': 'Only staff can make a token with the scope “staff”.',
  'errors.tokens.scope_missing': 'Choose what it may do.',
  'errors.tokens.scope_unknown': 'The scopes are read, write and staff.',
} as const
