import { and, asc, desc, eq, gt, inArray, isNull, notExists, notInArray, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, faqAdditions, faqDismissals, faqEntries, questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { questionPath } from '../questions/paths.ts'
import { isPublic } from '../questions/state.ts'
import { type Demand, demandOf, type Signals, searchDemand } from './demand.ts'
import { CANDIDATES_SHOWN, LOOKED_AT, TRUSTED_SCORE, TRUSTED_SOLVED } from './rules.ts'
import { type Counted, countedSignals, fruitlessSearches, NOTHING_COUNTED } from './signals.server.ts'

const DAY_MS = 24 * 3_600_000

export interface ThreadCandidate extends Demand {
  kind: 'thread'
  questionId: QuestionId
  answerId: AnswerId
  title: string
  language: Language
  path: string
  isAccepted: boolean
  answerScore: number
  askedAt: Date
  signals: Signals
}

/** What people search for and nobody has asked. */
export interface SearchCandidate extends Pick<Demand, 'perMonth'> {
  kind: 'search'
  text: string
  language: Language
  times: number
}

export type Candidate = ThreadCandidate | SearchCandidate

/** What should become official next: those first that would help the most people a month. */
export async function candidates(read: ReadDb, now: Date): Promise<Candidate[]> {
  const aside = await putAside(read, now)
  const threads = await threadCandidates(read, aside.questionIds, now)
  const fruitless = await fruitlessSearches(read, aside.texts, now, CANDIDATES_SHOWN)
  const unasked = fruitless.map(
    (row): SearchCandidate => ({ kind: 'search', perMonth: searchDemand(row.times), ...row }),
  )
  return [...threads, ...unasked]
    .toSorted((one, other) => other.perMonth - one.perMonth)
    .slice(0, CANDIDATES_SHOWN)
}

async function putAside(read: ReadDb, now: Date) {
  const rows = await read
    .select({ questionId: faqDismissals.questionId, text: faqDismissals.searchText })
    .from(faqDismissals)
    .where(or(isNull(faqDismissals.until), gt(faqDismissals.until, now)))
  return {
    questionIds: rows.flatMap(({ questionId }) => questionId ?? []),
    texts: rows.flatMap(({ text }) => text ?? []),
  }
}

async function threadCandidates(read: ReadDb, aside: QuestionId[], now: Date): Promise<ThreadCandidate[]> {
  const counted = await countedSignals(read, now)
  const rows = await eligibleThreads(read, aside, promising(counted))
  const best = await bestAnswers(
    read,
    rows.flatMap(({ id, acceptedAnswerId }) => (acceptedAnswerId ? [] : [id])),
  )
  return rows.flatMap((row): ThreadCandidate[] => {
    const { id, acceptedAnswerId, acceptedScore, createdAt, viewCount: views, ...question } = row
    const counts = counted.get(id) ?? NOTHING_COUNTED
    const answer = acceptedAnswerId ? { id: acceptedAnswerId, score: acceptedScore ?? 0 } : best.get(id)
    const isTrusted = (answer?.score ?? 0) >= TRUSTED_SCORE.value || counts.solved >= TRUSTED_SOLVED.value
    if (!answer || !(acceptedAnswerId || isTrusted)) return []
    const signals = { ...counts, views, ageDays: (now.getTime() - createdAt.getTime()) / DAY_MS }
    return [
      {
        ...demandOf(signals),
        kind: 'thread',
        questionId: id,
        answerId: answer.id,
        title: question.title,
        language: question.language,
        path: questionPath({ id, slug: question.slug }),
        isAccepted: acceptedAnswerId !== null,
        answerScore: answer.score,
        askedAt: createdAt,
        signals,
      },
    ]
  })
}

/** The threads whose counted signals say most, those that are merely read much aside. */
function promising(counted: Map<QuestionId, Counted>): QuestionId[] {
  const unread = { views: 0, ageDays: 0 }
  return [...counted]
    .map(([id, counts]) => ({ id, demand: demandOf({ ...counts, ...unread }).perMonth }))
    .toSorted((one, other) => other.demand - one.demand)
    .slice(0, LOOKED_AT)
    .map(({ id }) => id)
}

const columns = {
  id: questions.id,
  slug: questions.slug,
  title: questions.title,
  language: questions.language,
  createdAt: questions.createdAt,
  viewCount: questions.viewCount,
  acceptedAnswerId: questions.acceptedAnswerId,
  acceptedScore: answers.score,
}

/** These threads and those that are read most, but for what is official already or was put aside. */
async function eligibleThreads(read: ReadDb, aside: QuestionId[], ids: QuestionId[]) {
  const entryFromIt = read
    .select({ one: sql`1` })
    .from(faqEntries)
    .where(sql`${faqEntries.sourceQuestionId} = ${questions.id}`)
  const addedFromIt = read
    .select({ one: sql`1` })
    .from(faqAdditions)
    .where(sql`${faqAdditions.questionId} = ${questions.id}`)
  const isEligible = and(
    isPublic,
    isNull(questions.canonicalId),
    isNull(questions.closedAt),
    gt(questions.answerCount, 0),
    notExists(entryFromIt),
    notExists(addedFromIt),
    aside.length > 0 ? notInArray(questions.id, aside) : undefined,
  )
  const threads = () =>
    read.select(columns).from(questions).leftJoin(answers, eq(answers.id, questions.acceptedAnswerId))
  const counted = ids.length > 0 ? await threads().where(and(isEligible, inArray(questions.id, ids))) : []
  const mostRead = await threads().where(isEligible).orderBy(desc(questions.viewCount)).limit(LOOKED_AT)
  return [...new Map([...counted, ...mostRead].map((row) => [row.id, row])).values()]
}

/** The visible answer with the highest score, the older of equals. */
async function bestAnswers(read: ReadDb, ids: QuestionId[]) {
  if (ids.length === 0) return new Map<QuestionId, { id: AnswerId; score: number }>()
  const rows = await read
    .select({ id: answers.id, questionId: answers.questionId, score: answers.score })
    .from(answers)
    .where(and(inArray(answers.questionId, ids), isNull(answers.deletedAt), isNull(answers.heldAt)))
    .orderBy(asc(answers.score), desc(answers.id))
  return new Map(rows.map(({ questionId, ...answer }) => [questionId, answer]))
}
