import type { EntryId, QuestionId } from '#db/ids.ts'
import { entryDocumentId, questionDocumentId, type SearchDocument } from '#search/port.ts'

const NOON = new Date('2026-03-02T12:00:00.000Z')

type Given = Partial<SearchDocument> & { title: string }

/** A question with nothing but a title, unless more is given. Its version changes with what is given. */
export const question = (number: number, given: Given): SearchDocument => ({
  id: questionDocumentId(number as QuestionId),
  kind: 'question',
  body: '',
  acceptedAnswer: '',
  otherAnswers: '',
  comments: '',
  askedAs: [],
  tags: [],
  tagNames: [],
  language: 'en',
  state: 'open',
  authorId: null,
  answerCount: 0,
  score: 0,
  createdAt: NOON,
  activityAt: NOON,
  version: JSON.stringify(given),
  ...given,
})

/** A published FAQ entry. */
export const entry = (number: number, given: Given): SearchDocument => ({
  ...question(number, given),
  id: entryDocumentId(number as EntryId),
  kind: 'entry',
  state: 'published',
  ...given,
})
