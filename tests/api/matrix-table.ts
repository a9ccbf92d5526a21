import type {
  AnswerId,
  CommentId,
  EntryChangeId,
  EntryId,
  IncidentId,
  QuestionId,
  SuggestionId,
} from '#db/ids.ts'
import {
  authorAndStaff,
  authorOnly,
  butTheSilenced,
  evenSuspended,
  everybody,
  type Group,
  members,
  membersButTheAuthor,
  nobody,
  staff,
} from '../support/authorisation.ts'

/** One person at one address; what is of `about` is the author's, the rest of the thread the other's. */
export interface Cell {
  question: QuestionId
  answer: AnswerId
  comment: CommentId
  entry: EntryId
  incident: IncidentId
  change: EntryChangeId
  /** Of the question, by somebody else than any of the people. */
  suggestion: SuggestionId
}

export interface ApiRow {
  /** As the OpenAPI document writes it. */
  operation: string
  about: 'question' | 'answer' | 'comment'
  /** `answer`, `update`, `another`, `closing`, `tagging` and `untagging` stand for a body that names what there is,
   *  `picture` for a form with a file. */
  body: unknown
  /** What the thread has been through. */
  given: 'accepted' | undefined
}

const row = (operation: string, body?: unknown, given?: 'accepted'): ApiRow => {
  const [, about = 'question'] = /\/(question|answer|comment)s\//.exec(operation) ?? []
  return { operation, about: about as ApiRow['about'], body, given }
}

const TEXT = 'A text that is long enough to be an answer, a question or an official entry.'
const ENTRY = {
  origin: 'staff',
  category: 'deposits',
  title: 'How long does it take?',
  body: TEXT,
  language: 'en',
}

/** Every operation of the API once, under the rule that decides who is let in. */
export const OPERATIONS: Group<ApiRow>[] = [
  {
    rule: 'What is public is read by everybody, and everybody may say whether it helped',
    outcomes: everybody,
    rows: [
      row('GET /questions'),
      row('GET /questions/{id}'),
      row('GET /questions/{id}/answers'),
      row('GET /questions/{id}/comments'),
      row('GET /questions/{id}/revisions'),
      row('GET /answers/{id}'),
      row('GET /answers/{id}/comments'),
      row('GET /answers/{id}/revisions'),
      row('GET /faq'),
      row('GET /faq/{id}'),
      row('GET /facts'),
      row('GET /incidents'),
      row('GET /incidents/{id}'),
      row('GET /official'),
      row('GET /search'),
      row('GET /tags'),
      row('GET /users/{handle}'),
      row('PUT /questions/{id}/solved-it', { value: true }),
      row('PUT /faq/{id}/solved-it', { value: true }),
      row('PUT /incidents/{id}/affected', { value: true }),
    ],
  },
  {
    rule: 'To ask what is like one’s question is to read, and so is what one has seen',
    outcomes: evenSuspended(everybody),
    rows: [row('POST /similar', { title: 'My deposit' })],
  },
  {
    rule: 'One’s notices are one’s own, suspended or not',
    outcomes: evenSuspended(members),
    rows: [row('PUT /notices/read')],
  },
  {
    rule: 'Members take part',
    outcomes: members,
    rows: [
      row('GET /me'),
      row('GET /notices'),
      row('GET /suggestions'),
      row('GET /uploads'),
      row('POST /uploads', 'picture'),
      row('PUT /incidents/{id}/follow'),
      row('DELETE /incidents/{id}/follow'),
    ],
  },
  {
    rule: 'Members talk to each other, unless they are silenced',
    outcomes: butTheSilenced(members),
    rows: [
      row('POST /questions', { title: 'A deposit is late', body: TEXT }),
      row('POST /questions/{id}/comments', { body: 'Which network was it?' }),
      row('POST /answers/{id}/comments', { body: 'Which network was it?' }),
    ],
  },
  {
    rule: 'A picture’s owner alone reads of it',
    outcomes: { ...nobody(404), guest: 401 },
    rows: [row('GET /uploads/{key}')],
  },
  {
    rule: 'A fact that no public entry names is for staff',
    outcomes: { ...nobody(404), moderator: 'in', admin: 'in' },
    rows: [row('GET /facts/{slug}')],
  },
  {
    rule: 'One answer a person',
    outcomes: butTheSilenced({ ...members, other: 409 }),
    rows: [row('POST /questions/{id}/answers', { body: TEXT })],
  },
  {
    rule: 'Members suggest an edit where they may not edit',
    outcomes: butTheSilenced({ ...members, author: 403, moderator: 403, admin: 403 }),
    rows: [
      row('POST /questions/{id}/suggestions', { body: TEXT, reason: 'It says more' }),
      row('POST /answers/{id}/suggestions', { body: TEXT, reason: 'It says more' }),
    ],
  },
  {
    rule: 'What was suggested is decided by whoever may edit the post',
    outcomes: authorAndStaff,
    rows: [
      row('GET /suggestions/{id}'),
      row('POST /suggestions/{id}/approve'),
      row('POST /suggestions/{id}/reject', { reason: 'It is wrong' }),
    ],
  },
  {
    rule: 'Nobody votes on their own',
    outcomes: membersButTheAuthor,
    rows: [row('PUT /questions/{id}/vote', { value: 1 }), row('PUT /answers/{id}/vote', { value: 1 })],
  },
  {
    rule: 'Nobody flags their own, nor while they are silenced',
    outcomes: butTheSilenced(membersButTheAuthor),
    rows: [
      row('POST /questions/{id}/flags', { kind: 'spam' }),
      row('POST /answers/{id}/flags', { kind: 'spam' }),
      row('POST /comments/{id}/flags', { kind: 'spam' }),
    ],
  },
  {
    rule: 'What one wrote is one’s own and staff’s to change',
    outcomes: authorAndStaff,
    rows: [
      row('PATCH /questions/{id}', { body: TEXT }),
      row('DELETE /questions/{id}'),
      row('PATCH /answers/{id}', { body: TEXT }),
      row('DELETE /answers/{id}'),
      row('DELETE /comments/{id}'),
      row('PUT /questions/{id}/accepted', 'answer'),
      row('DELETE /questions/{id}/accepted', undefined, 'accepted'),
    ],
  },
  {
    rule: 'A comment’s words are its author’s alone',
    outcomes: authorOnly,
    rows: [row('PATCH /comments/{id}', { body: 'Which network was it, I wonder?' })],
  },
  {
    rule: 'Official answers, facts and incidents are the word of staff',
    outcomes: staff,
    rows: [
      row('POST /answers/{id}/promote', { category: 'deposits', accept: true }),
      row('POST /faq', ENTRY),
      row('PATCH /faq/{id}', { body: TEXT }),
      row('POST /faq/{id}/publish'),
      row('POST /faq/{id}/unpublish'),
      row('POST /faq/{id}/verify'),
      row('GET /faq-changes'),
      row('GET /faq-changes/{id}'),
      row('POST /faq-changes/{id}/approve'),
      row('POST /faq-changes/{id}/decline', { reason: 'The parameter page says something else' }),
      row('POST /facts/{slug}/proposals', { value: { en: '30' }, source: 'Version 2', basedOn: 1 }),
      row('POST /incidents', { kind: 'incident', title: { en: 'Deposits are late' }, text: { en: TEXT } }),
      row('PATCH /incidents/{id}', { title: { en: 'Deposits are late again' } }),
      row('POST /incidents/{id}/updates', { text: { en: TEXT } }),
      row('PATCH /incidents/{id}/updates', 'update'),
      row('POST /incidents/{id}/end'),
      row('POST /incidents/{id}/reopen'),
    ],
  },
  {
    rule: 'Threads are staff’s to lock, protect, merge and mend, one by one or several at once',
    outcomes: staff,
    rows: [
      row('PUT /questions/{id}/lock', { reason: 'dispute' }),
      row('DELETE /questions/{id}/lock'),
      row('PUT /questions/{id}/protection'),
      row('DELETE /questions/{id}/protection'),
      row('POST /questions/{id}/merge', 'another'),
      row('POST /answers/{id}/turn-into-comment', {}),
      row('POST /comments/{id}/turn-into-answer'),
      row('POST /bulk/close', 'closing'),
      row('POST /bulk/tag', 'tagging'),
      row('POST /bulk/untag', 'untagging'),
    ],
  },
  {
    rule: 'What one submitted is one’s own to take back',
    outcomes: { ...nobody(403), guest: 401, moderator: 'in' },
    rows: [row('POST /faq-changes/{id}/withdraw')],
  },
]
