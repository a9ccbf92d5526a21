import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { questions } from '#db/schema/index.ts'
import type { Language, NoticeMailKind } from '#db/schema/types.ts'
import { type PublicAuthor, publicAuthors } from '../accounts/accounts.view.server.ts'
import type { Answer } from '../answers/find.server.ts'
import { judged } from '../notices/judgements.server.ts'
import { isShown, shownAnswer } from '../notices/posts.server.ts'
import type { Question } from '../questions/find.server.ts'
import { isFollowing, type NoticeMail } from './reader.server.ts'

/** What a mail tells of, as it stands now. */
export type Subject =
  | {
      about: 'answer'
      question: Question
      answer: Answer
      /** Null: nobody who could be named. */
      by: PublicAuthor | null
      /** Whether "This solved it" can be pressed. */
      isOpen: boolean
    }
  | { about: 'closing'; question: Question }
  | { about: 'merging'; question: Question; canonical: Question }
  | (Decided & { about: 'approval' })
  | (Decided & { about: 'removal' })

interface Decided {
  post: 'question' | 'answer' | 'comment'
  /** It waited for approval when it was decided on. */
  wasHeld: boolean
  question: Question
}

type Find = (read: ReadDb, mail: NoticeMail, language: Language) => Promise<Subject | undefined>

const FIND: Record<NoticeMailKind, Find> = {
  answered: ofAnswer,
  reminder: async (read, mail, language) => {
    const subject = await ofAnswer(read, mail, language)
    return subject?.about === 'answer' && subject.isOpen && !subject.question.acceptedAnswerId
      ? subject
      : undefined
  },
  approved: (read, mail) => ofDecision(read, mail, 'approval'),
  removed: (read, mail) => ofDecision(read, mail, 'removal'),
  closed: async (read, mail) => {
    const question = await ownQuestion(read, mail)
    return question?.closedAt ? { about: 'closing', question } : undefined
  },
  merged: async (read, mail) => {
    const question = await ownQuestion(read, mail)
    const canonical = question?.canonicalId && (await shownQuestion(read, question.canonicalId))
    return question && canonical ? { about: 'merging', question, canonical } : undefined
  },
}

/** Undefined when there is nothing to tell any more: it was taken back, or is not to be seen. */
export const subjectOf: Find = (read, mail, language) => FIND[mail.kind](read, mail, language)

async function ofAnswer(read: ReadDb, mail: NoticeMail, language: Language): Promise<Subject | undefined> {
  const shown = mail.answerId === null ? undefined : await shownAnswer(read, mail.answerId)
  if (!shown || shown.question.authorId !== mail.userId || !(await isFollowing(read, mail))) return undefined
  const { question, answer } = shown
  const authors = await publicAuthors(read, [answer.detachedAt ? null : answer.authorId], language)
  const by = answer.authorId === null ? null : (authors.get(answer.authorId) ?? null)
  const isOpen = question.closedAt === null && question.canonicalId === null
  return { about: 'answer', question, answer, by, isOpen: isOpen && question.acceptedAnswerId !== answer.id }
}

async function ofDecision<About extends 'approval' | 'removal'>(
  read: ReadDb,
  mail: NoticeMail,
  about: About,
): Promise<(Decided & { about: About }) | undefined> {
  const { post } = await judged(read, mail)
  const [question] = await read.select().from(questions).where(eq(questions.id, mail.questionId))
  if (!post || !question || post.authorId !== mail.userId) return undefined
  const decision = { about, post: postOf(mail), wasHeld: post.heldAt !== null, question }
  if (about === 'approval') return isShown(post) && isShown(question) ? decision : undefined
  const isGone = post.deletedAt !== null && post.deletedById !== mail.userId
  return isGone && mayBeNamed(question, mail) ? decision : undefined
}

const postOf = ({ commentId, answerId }: NoticeMail): Decided['post'] => {
  if (commentId !== null) return 'comment'
  return answerId === null ? 'question' : 'answer'
}

/** The question above an answer may be gone as well, and its title is not for everybody then. */
const mayBeNamed = (question: Question, { userId }: NoticeMail) =>
  isShown(question) || question.authorId === userId

async function ownQuestion(read: ReadDb, { questionId, userId }: NoticeMail) {
  const question = await shownQuestion(read, questionId)
  return question?.authorId === userId ? question : undefined
}

async function shownQuestion(read: ReadDb, id: QuestionId) {
  const [question] = await read.select().from(questions).where(eq(questions.id, id))
  return question && isShown(question) ? question : undefined
}
