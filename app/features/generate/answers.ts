import type { QuestionId, UserId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import type { Language } from '#db/schema/types.ts'
import { addComments } from './comments.ts'
import { type Forming, nextAnswer } from './forming.ts'
import { addRevisions } from './revisions.ts'
import type { Rows } from './rows.ts'
import { addVotes } from './votes.ts'

const SCALE = 0.8
const WEIGHT = 0.62
const MOST_ANSWERS = 80
const DELETED_SHARE = 0.04
/** Accounts that are gone. */
const NOBODYS_SHARE = 0.01
/** Answers come after minutes, hours, and some after months: e to the power of these, in minutes. */
const SOONEST = 2
const LATER = 11

export interface Asked {
  questionId: QuestionId
  askerId: UserId | null
  language: Language
  at: number
}

/** The answers to a question, as far as they have come by now, each by somebody else. */
export function addAnswers(forming: Forming, rows: Rows, asked: Asked) {
  const { random, people, share, now } = forming
  const wanted = random.tail(SCALE, WEIGHT, Math.min(MOST_ANSWERS, Math.floor(people.present(share) / 2)))
  const authors = new Set<UserId>()
  const first = rows.answers.length
  for (let turn = 0; turn < wanted; turn++) {
    const at = asked.at + 60_000 * Math.exp(SOONEST + LATER * random.unit() ** 2)
    const author = people.member(random, share)
    if (at >= now.getTime() || author === asked.askerId || authors.has(author)) continue
    authors.add(author)
    addAnswer(forming, rows, { asked, at, authorId: random.chance(NOBODYS_SHARE) ? null : author })
  }
  return rows.answers.slice(first)
}

interface Place {
  asked: Asked
  at: number
  authorId: UserId | null
}

function addAnswer(forming: Forming, rows: Rows, { asked, at, authorId }: Place) {
  const { random, texts, people } = forming
  const id = nextAnswer(forming)
  const text = texts.post(asked.language, random.tail(0.9, 0.5, 12))
  const isDeleted = random.chance(DELETED_SHARE)
  const revised = addRevisions(forming, rows, { answerId: id, authorId, body: text.body, at })
  const answered = { post: answerRef(id), authorId, at }
  rows.answers.push({
    id,
    questionId: asked.questionId,
    authorId,
    ...text,
    ...revised,
    score: isDeleted ? 0 : addVotes(forming, rows, answered, 1),
    commentCount: addComments(forming, rows, { ...asked, answerId: id, at }),
    createdAt: new Date(at),
    deletedAt: isDeleted ? revised.updatedAt : null,
    deletedById: isDeleted ? (authorId ?? people.moderator(random)) : null,
  })
}
