/** An official answer in two languages. */
export const twins = {
  'twins.title': 'In {language}',
  'twins.original': 'The original',
  'twins.changed': 'What changed in it since the two were compared',
  'twins.terms': 'Words of the glossary',
  'twins.save': 'Save: both say the same',
  'twins.saved': 'Saved. Both say the same from now on, until one of them changes.',
  'twins.open': 'Open in the editor',
  'twins.link': 'It has been written already',
  'twins.link_which': 'Official answer in the other language',
  'twins.link_do': 'Link the two',
  'twins.linked': 'Linked: a change of one brings up the other for review.',
  'twins.unlink': 'Take the link between the two away',
  'twins.unlinked': 'The two are not linked any more. Both stay as they are.',
  'twins.in_editor': 'Other language',
  'twins.none': 'Translate it',
} as const
