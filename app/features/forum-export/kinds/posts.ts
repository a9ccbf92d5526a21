import { and, asc, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { QuestionId } from '#db/ids.ts'
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
import { type Fields, grouped, kind, listed, type Nested } from './kind.ts'
import { facts, ids, texts } from './shapes.ts'

const ORIGIN = ['authorId', 'detachedAt', 'createdAt', 'sourceUrl', 'license'] as const
const IMPORTED_VOTES = ['importedUpvotes', 'importedDownvotes'] as const
const STATE = ['deletedAt', 'deletedById', 'heldAt', 'heldFor'] as const

/** In their order. */
const tagIds: Nested = {
  shape: ids,
  read: async (read, of) =>
    listed(
      await read
        .select({ of: questionTags.questionId, value: questionTags.tagId })
        .from(questionTags)
        .where(inArray(questionTags.questionId, of as QuestionId[]))
        .orderBy(asc(questionTags.questionId), asc(questionTags.position), asc(questionTags.tagId)),
    ),
}
const followers: Nested = {
  shape: ids,
  read: async (read, of) =>
    listed(
      await read
        .select({ of: questionFollows.questionId, value: questionFollows.userId })
        .from(questionFollows)
        .where(inArray(questionFollows.questionId, of as QuestionId[]))
        .orderBy(asc(questionFollows.questionId), asc(questionFollows.userId)),
    ),
}
const given: Nested = {
  shape: facts,
  read: async (read, of) => {
    const { key, name, shape, visibility, value, questionId } = questionFacts
    return grouped(
      await read
        .select({ of: questionId, key, name, shape, visibility, value })
        .from(questionFacts)
        .where(inArray(questionId, of as QuestionId[]))
        .orderBy(asc(questionId), asc(questionFacts.position), asc(key)),
    )
  },
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
    nested: { tags: tagIds, facts: given, followers },
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
