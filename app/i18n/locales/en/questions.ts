/** A question's page and what can be done with it. */
export const questions = {
  'questions.question': 'Question',
  'questions.asked': 'Asked {when}',
  'questions.views': { one: '{count} view', other: '{count} views' },
  'questions.followers': { one: '{count} person follows this', other: '{count} people follow this' },
  'questions.duplicates': { one: '{count} duplicate', other: '{count} duplicates' },
  'questions.show_whole': 'Show the whole question',

  'questions.duplicate_title': 'This was asked before.',
  'questions.duplicate_of': 'The answers are under {question}.',
  'questions.duplicate_gone': 'The question that it repeats is not here any more.',
  'questions.closed_title': 'This question is closed.',
  'questions.reason_off_topic': 'It is about something that this community cannot help with.',
  'questions.reason_unclear': 'It does not say enough to be answered.',
  'questions.reason_too_broad': 'It asks for more than one answer can give.',
  'questions.reason_resolved_elsewhere': 'It was resolved in another way, for example by support.',
  'questions.deleted_title': 'This question is deleted.',
  'questions.deleted_who_sees': 'Only its author and staff see it.',
  'questions.pending_title': 'This question waits for approval.',
  'questions.pending_who_sees': 'Until then only its author and staff see it.',
  'questions.official_title': 'There is an official answer.',
  'questions.official_accepted': 'The accepted answer below became {entry} in the help centre.',
  'questions.official_answer': 'An answer below became {entry} in the help centre.',
  'questions.official_verified': 'Verified {date}.',
  'questions.proposed_title': 'Is this the same question?',
  'questions.proposed': {
    one: '{count} person thinks that {question} asks the same.',
    other: '{count} people think that {question} asks the same.',
  },
  'questions.proposed_yes': 'Yes, that answers it',

  'questions.facts': 'Facts given',
  'questions.fact_hidden': 'given, visible to staff only',
  'questions.fact_staff': 'Only you and staff see this',
  'questions.fact_erased': 'erased',

  'questions.follow': 'Follow',
  'questions.unfollow': 'Following',
  'questions.unfollow_hint': 'Stop following',

  'questions.close_act': 'Close …',
  'questions.reopen': 'Reopen',

  'questions.duplicate_act': 'Mark as duplicate …',

  'ask.facts_edit': 'Add details',
  'phrases.act': 'Asked as',
} as const
