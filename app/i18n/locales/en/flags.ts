/** Telling staff what is wrong with a post. */
export const flags = {
  'flags.title': 'Flag a post',
  'flags.lead': 'Staff read this, and nobody else learns who wrote it.',
  'flags.kind': 'What is wrong with it?',
  'flags.choose': 'Choose …',
  'flags.scam': 'Scam: it is after money, keys or codes',
  'flags.impersonation': 'It pretends to be the team, or somebody else',
  'flags.spam': 'Spam or advertising',
  'flags.rude': 'Rude or hurtful',
  'flags.off_topic': 'It does not belong here',
  'flags.other': 'Something else',
  'flags.note': 'What should staff know?',
  'flags.note_hint': 'At most {count} characters; no passwords or keys.',
  'flags.send': 'Send to staff',
  'flags.sent': 'Thank you. Staff will look at it.',
  'flags.hidden': 'Thank you. It is hidden until staff have looked at it.',
} as const
