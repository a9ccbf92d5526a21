import { and, isNotNull, isNull, ne } from 'drizzle-orm'
import {
  answers,
  comments,
  questionFacts,
  questionFollows,
  questions,
  questionTags,
  reputationEvents,
  revisions,
  votes,
} from '#db/schema/index.ts'
import { type Fields, kind } from './kind.ts'
import { rowsOf, valuesOf } from './nested.ts'
import { facts, ids, texts } from './shapes.ts'

const ORIGIN = ['authorId', 'detachedAt', 'createdAt', 'sourceUrl', 'license'] as const
const IMPORTED_VOTES = ['importedUpvotes', 'importedDownvotes'] as const
const STATE = ['deletedAt', 'deletedById', 'heldAt', 'heldFor'] as const

const { questionId } = questionFacts
const asked = { key: questionFacts.key, name: questionFacts.name, shape: questionFacts.shape }

const NESTED = {
  /** In their order. */
  tags: valuesOf(
    { shape: ids, of: questionTags.questionId, order: [questionTags.position, questionTags.tagId] },
    questionTags.tagId,
  ),
  facts: rowsOf(
    { shape: facts, of: questionId, order: [questionFacts.position, questionFacts.key] },
    { ...asked, visibility: questionFacts.visibility, value: questionFacts.value },
  ),
  followers: valuesOf(
    { shape: ids, of: questionFollows.questionId, order: [questionFollows.userId] },
    questionFollows.userId,
  ),
}

const isHttp = (address: unknown) => address === null || /^https?:\/\/[^\s<>"]+$/.test(String(address))
const refuseSource = ({ sourceUrl }: Fields) =>
  isHttp(sourceUrl) ? undefined : 'a sourceUrl that is no address of the web'
const refusePlaces = ({ questionId, answerId }: Fields) =>
  (questionId === null) === (answerId === null)
    ? 'neither or both of questionId and answerId, where one belongs'
    : undefined

export const POSTS = [
  kind('question', questions, {
    parts: {
      text: ['title', 'body', 'language', 'revision', 'updatedAt'],
      origin: [...ORIGIN, ...IMPORTED_VOTES],
      state: [
        ...STATE,
        ...(['closedAt', 'closedReason', 'closedById', 'lockedAt', 'lockedReason', 'lockedById'] as const),
        ...(['protectedAt', 'protectedById'] as const),
      ],
      activity: ['activityAt'],
      views: ['viewCount'],
    },
    nested: NESTED,
    refuse: refuseSource,
  }),
  kind('answer', answers, {
    parts: {
      text: ['body', 'language', 'revision', 'updatedAt'],
      origin: ['questionId', ...ORIGIN, ...IMPORTED_VOTES],
      state: [...STATE],
    },
    refuse: refuseSource,
  }),
  kind('comment', comments, {
    parts: {
      text: ['body', 'language', 'updatedAt'],
      origin: ['questionId', 'answerId', 'authorId', 'createdAt', 'sourceUrl', 'license'],
      state: [...STATE],
    },
    refuse: refuseSource,
  }),
  kind('duplicate', questions, {
    of: 'question',
    parts: { row: ['canonicalId', 'mergedAt'] },
    refs: { canonicalId: 'question' },
    where: isNotNull(questions.canonicalId),
    refuse: ({ id, canonicalId }) =>
      canonicalId === null || canonicalId === id ? 'a canonicalId that is no other question' : undefined,
  }),
  kind('acceptance', questions, {
    of: 'question',
    parts: { row: ['acceptedAnswerId', 'acceptedAt'] },
    refs: { acceptedAnswerId: 'answer' },
    where: isNotNull(questions.acceptedAnswerId),
    refuse: ({ acceptedAnswerId }) => (acceptedAnswerId === null ? 'no acceptedAnswerId' : undefined),
  }),
  kind('revision', revisions, {
    parts: {
      row: [
        ...(['questionId', 'answerId', 'number', 'title', 'tags', 'body', 'editorId', 'approverId'] as const),
        ...(['editorName', 'reason', 'rolledBackTo', 'createdAt'] as const),
      ],
    },
    json: { tags: texts },
    refuse: refusePlaces,
  }),
  kind('vote', votes, {
    parts: { row: ['userId', 'questionId', 'answerId', 'value', 'createdAt'] },
    // What was taken back counts for nothing, here or elsewhere.
    where: and(isNull(votes.voidedById), ne(votes.value, 0)),
    refuse: (line) =>
      line.value === 1 || line.value === -1 ? refusePlaces(line) : 'a value that is neither 1 nor -1',
  }),
  kind('points', reputationEvents, {
    parts: { row: ['userId', 'kind', 'points', 'actorId', 'questionId', 'answerId', 'cause', 'createdAt'] },
  }),
]
