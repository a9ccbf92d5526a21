/** Comparing an official answer with its sources. */
export const review = {
  'review.changed': 'What changed in its sources since they were looked at',
  'review.entry_says': 'What the official answer says',
  'review.no_source': 'It has no community source: compare it with its document.',
  'review.revisions': 'Revision {from} → {to}',
  'review.not_public': 'deleted or held',
  'review.not_accepted': 'not the accepted answer',
  'review.unchanged': 'Its text is as it was.',
  'review.routine': 'Routine review',
  'review.routine_lead':
    'Nothing here is urgent. Read each change, take the tick off what needs more than a look, and keep the rest in one go.',
  'review.routine_none': 'Nothing waits for a routine look.',
  'review.back': 'Back to the official answers',
  'review.keep_ticked': 'Keep what is ticked',
  'review.kept': { one: 'Kept {count} official answer.', other: 'Kept {count} official answers.' },
  'review.kept_some': {
    one: 'Kept {count}. {left} changed since this page was made, and is still here.',
    other: 'Kept {count}. {left} changed since this page was made, and are still here.',
  },
  'review.twin_changed': 'What changed in its other language since the two were compared',
  'review.both': 'Both side by side',
} as const
