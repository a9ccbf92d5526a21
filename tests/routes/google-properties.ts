/** What Google requires and recommends of each type, as its documentation said in 2026 (read on 2026-11-27):
 *  https://developers.google.com/search/docs/appearance/structured-data/qapage
 *  https://developers.google.com/search/docs/appearance/structured-data/faqpage
 *  https://developers.google.com/search/docs/appearance/structured-data/article
 *  https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 *  `a|b`: one of them. `a.b`: b of what a is. */
interface Documented {
  required: string[]
  recommended: string[]
}

/** Recommended of questions and answers alike. */
const OF_POSTS = [
  'author',
  'author.url',
  'comment',
  'commentCount',
  'dateModified',
  'datePublished',
  'digitalSourceType',
  'image',
  'upvoteCount',
  'video',
]

const GOOGLE = {
  QAPage: { required: ['mainEntity'], recommended: [] },
  Question: {
    required: ['answerCount', 'acceptedAnswer|suggestedAnswer', 'name'],
    recommended: [...OF_POSTS, 'text'],
  },
  Answer: {
    required: ['text'],
    recommended: [...OF_POSTS, 'url'],
  },
  Comment: {
    required: ['text'],
    recommended: ['author', 'author.url', 'datePublished', 'dateModified', 'comment', 'commentCount'],
  },
  FAQPage: { required: ['mainEntity'], recommended: [] },
  FAQQuestion: { required: ['acceptedAnswer', 'name'], recommended: [] },
  FAQAnswer: { required: ['text'], recommended: [] },
  Article: {
    required: [],
    recommended: [
      'author',
      'author.name',
      'author.url',
      'dateModified',
      'datePublished',
      'headline',
      'image',
    ],
  },
  BreadcrumbList: { required: ['itemListElement'], recommended: [] },
  ListItem: { required: ['item', 'name', 'position'], recommended: [] },
} satisfies Record<string, Documented>

/** "If your site doesn't support a recommended property, omit that property." */
const UNSUPPORTED: Partial<Record<keyof typeof GOOGLE, string[]>> = {
  // Pictures may still wait for approval, and only a post's own may be named; nobody can post a film. What is not
  // named in digitalSourceType is taken for written by people.
  Question: ['digitalSourceType', 'image', 'video'],
  Answer: ['digitalSourceType', 'image', 'video'],
  // Nothing marks an edited comment, and nobody answers one.
  Comment: ['dateModified', 'comment', 'commentCount'],
  Article: ['image'],
}

export type Thing = Record<string, unknown>

/** What Google would miss in this one. */
export function missingIn(type: keyof typeof GOOGLE, thing: Thing): string[] {
  const { required, recommended } = GOOGLE[type]
  const left = UNSUPPORTED[type] ?? []
  return [...required, ...recommended.filter((property) => !left.includes(property))].filter(
    (property) => !property.split('|').some((one) => has(thing, one.split('.'))),
  )
}

function has(thing: unknown, [name = '', ...rest]: string[]): boolean {
  const value = typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined
  const isThere = value !== undefined && value !== null && value !== ''
  return isThere && (rest.length === 0 || has(value, rest))
}
