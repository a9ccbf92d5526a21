import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import { questionRef } from '#db/post.ts'
import { CLOSE_REASONS } from '#db/schema/types.ts'
import { slugOf } from '../questions/slug.ts'
import { ACCEPTED_ANSWER_POINTS, ACCEPTING_POINTS } from '../reputation/rules.ts'
import { addAnswers } from './answers.ts'
import { momentOf } from './clock.ts'
import { addComments } from './comments.ts'
import { type Forming, nextQuestion } from './forming.ts'
import { addRevisions } from './revisions.ts'
import type { Rows } from './rows.ts'
import { addVotes } from './votes.ts'

const CHINESE_SHARE = 0.35
const NOBODYS_SHARE = 0.01
const DELETED_SHARE = 0.03
const CLOSED_SHARE = 0.03
const DUPLICATE_SHARE = 0.05
const ACCEPTED_SHARE = 0.55
const MOST_VIEWS = 2_000_000
const MOST_TAGS = 5
const DAY_MS = 86_400_000
/** Notices of older answers have been read and cleared away. */
const NOTICED_DAYS = 60

type Answer = Rows['answers'][number]

/** A question with all that hangs on it. */
export function addThread(forming: Forming, rows: Rows) {
  const { random, texts, people, now } = forming
  const id = nextQuestion(forming)
  const at = momentOf(forming.share, now)
  const language = random.chance(CHINESE_SHARE) ? ('zh-CN' as const) : ('en' as const)
  const authorId = random.chance(NOBODYS_SHARE) ? null : people.member(random, forming.share)
  const title = texts.title(language)
  const text = texts.post(language, random.tail(1, 0.5, 15))
  const revised = addRevisions(forming, rows, { questionId: id, authorId, title, body: text.body, at })
  const answers = addAnswers(forming, rows, { questionId: id, askerId: authorId, language, at })
  const shown = answers.filter(({ deletedAt }) => deletedAt === null)
  const fate = fateOf(forming, { at, shown, authorId })
  const { isDeleted, accepted, ...columns } = fate
  const question = {
    id,
    authorId,
    title,
    slug: slugOf(title),
    ...text,
    ...revised,
    ...columns,
    score: isDeleted ? 0 : addVotes(forming, rows, { post: questionRef(id), authorId, at }, 1),
    answerCount: shown.length,
    commentCount: addComments(forming, rows, { questionId: id, answerId: null, language, at }),
    viewCount: random.tail(20, 0.8, MOST_VIEWS),
    createdAt: new Date(at),
    activityAt: new Date(Math.max(revised.updatedAt.getTime(), ...shown.map(({ createdAt }) => +createdAt))),
  }
  rows.questions.push(question)
  addTags(forming, rows, question)
  if (accepted) addAcceptance(rows, { authorId, accepted, at: columns.acceptedAt })
  if (authorId) follow(forming, rows, { id, authorId, at, newest: shown.at(-1) })
  if (!isDeleted && columns.canonicalId === null && random.chance(0.3)) forming.canonical.push(id)
}

interface Standing {
  at: number
  shown: Answer[]
  authorId: UserId | null
}

/** What became of a question: at most one of deleted, repeated and closed, else perhaps solved. */
function fateOf(forming: Forming, standing: Standing) {
  const { random, people, now } = forming
  const { at, authorId } = standing
  const fate = drawFate(forming)
  const after = new Date(at + (now.getTime() - at) * random.unit() ** 4)
  const moderator = people.moderator(random)
  const isDeleted = fate === 'deleted'
  return {
    isDeleted,
    deletedAt: isDeleted ? after : null,
    deletedById: isDeleted ? (authorId ?? moderator) : null,
    canonicalId: fate === 'repeated' ? someCanonical(forming) : null,
    ...(fate === 'closed'
      ? { closedAt: after, closedReason: random.pick(CLOSE_REASONS), closedById: moderator }
      : { closedAt: null, closedReason: null, closedById: null }),
    ...solution(forming, fate === 'open' ? standing.shown : []),
  }
}

function drawFate({ random, canonical }: Forming) {
  const drawn = random.unit()
  if (drawn < DELETED_SHARE) return 'deleted'
  if (drawn < DELETED_SHARE + DUPLICATE_SHARE && canonical.length > 0) return 'repeated'
  return drawn > 1 - CLOSED_SHARE ? 'closed' : 'open'
}

/** Some are asked again and again. */
const someCanonical = ({ random, canonical }: Forming) =>
  canonical[random.rank(canonical.length, canonical.length / 10)] ?? null

function solution({ random, now }: Forming, shown: Answer[]) {
  const accepted = random.chance(ACCEPTED_SHARE) ? shown[random.rank(Math.max(1, shown.length))] : undefined
  if (!accepted) return { accepted, acceptedAnswerId: null, acceptedAt: null }
  const at = Math.min(now.getTime(), +accepted.createdAt + DAY_MS * random.unit())
  return { accepted, acceptedAnswerId: accepted.id, acceptedAt: new Date(at) }
}

type Question = Required<Rows['questions'][number]>
type Listed = Pick<
  Question,
  'id' | 'deletedAt' | 'canonicalId' | 'closedAt' | 'acceptedAnswerId' | 'answerCount'
> &
  Pick<Question, 'createdAt' | 'activityAt' | 'score' | 'language'>

function addTags({ random, tagIds }: Forming, rows: Rows, question: Listed) {
  const count = Math.min(MOST_TAGS, 1 + random.tail(0.9, 0.6, MOST_TAGS - 1))
  const places = new Set(Array.from({ length: count }, () => random.rank(tagIds.length)))
  const listing = listingOf(question)
  for (const [position, place] of [...places].entries()) {
    const tagId = tagIds[place]
    if (tagId) rows.questionTags.push({ questionId: question.id, tagId, position, ...listing })
  }
}

/** What triggers would look up for each tag: decision 23. */
function listingOf(question: Listed) {
  if (question.deletedAt) return { askedAt: null, activityAt: null, score: null, language: null, state: null }
  const { createdAt: askedAt, activityAt, score, language } = question
  return { askedAt, activityAt, score, language, state: stateOf(question) }
}

function stateOf({ canonicalId, closedAt, acceptedAnswerId, answerCount }: Listed) {
  if (canonicalId) return 'duplicate' as const
  if (closedAt) return 'closed' as const
  if (acceptedAnswerId) return 'solved' as const
  return answerCount > 0 ? ('answered' as const) : ('unanswered' as const)
}

interface Acceptance {
  authorId: UserId | null
  accepted: Answer
  at: Date | null
}

function addAcceptance(rows: Rows, { authorId, accepted, at }: Acceptance) {
  const event = {
    actorId: authorId,
    questionId: null,
    answerId: accepted.id as AnswerId,
    cause: 'act' as const,
  }
  const createdAt = at ?? accepted.createdAt
  const give = (
    userId: UserId | null | undefined,
    kind: 'answer_accepted' | 'accepted_answer',
    points: number,
  ) => userId && rows.reputationEvents.push({ ...event, userId, kind, points, createdAt })
  give(accepted.authorId, 'answer_accepted', ACCEPTED_ANSWER_POINTS.value)
  give(authorId, 'accepted_answer', ACCEPTING_POINTS.value)
}

interface Following {
  id: QuestionId
  authorId: UserId
  at: number
  newest: Answer | undefined
}

/** Askers follow what they asked, and are told of answers. */
function follow({ random, now }: Forming, rows: Rows, { id, authorId, at, newest }: Following) {
  rows.questionFollows.push({ questionId: id, userId: authorId, createdAt: new Date(at) })
  if (!newest || +newest.createdAt < now.getTime() - NOTICED_DAYS * DAY_MS) return
  const { createdAt } = newest
  rows.notices.push({
    userId: authorId,
    questionId: id,
    kind: 'answered',
    actorId: newest.authorId ?? null,
    anchor: `answer-${newest.id}`,
    createdAt,
    readAt: random.chance(0.7) ? now : null,
  })
}
