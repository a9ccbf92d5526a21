/** Posts that wait for approval, and the patterns that hold them. */
export const held = {
  'held.question': 'Question',
  'held.answer': 'Answer',
  'held.comment': 'Comment',
  'held.contact': 'Pushes to a contact outside: {rule}',
  'held.likely': 'Its author says that this is no secret: {kinds}',
  'held.likely_words': 'a run of recovery words',
  'held.likely_raw_key': 'a raw private key',
  'held.likely_password': 'a password',
  'held.likely_card': 'a card number',
  'held.likely_identity': 'an identity number',
  'held.likely_mail': 'a mail address',
  'held.likely_phone': 'a phone number',
  'held.new_member': 'By a new member',
  'contact_patterns.lead':
    'Posts that push readers to a contact outside are held until staff have read them.',
  'contact_patterns.rules': 'Rules, one a line',
  'contact_patterns.hint':
    'A post is held when a word of every part stands in it, near each other: parts between +, words between |, the reason behind #. Look-alike letters count as the same.',
  'contact_patterns.defaults': 'Bring back the default rules',
} as const
