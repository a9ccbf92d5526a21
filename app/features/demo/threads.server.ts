import { eq } from 'drizzle-orm'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { questions } from '#db/schema/index.ts'
import type { DemoAnswer, DemoComment, DemoThread } from '#db/seed/types.ts'
import { acceptAnswer } from '../answers/acceptance.server.ts'
import { editAnswer, postAnswer } from '../answers/answers.server.ts'
import { postComment } from '../comments/comments.server.ts'
import { keepPhrase } from '../phrases/phrases.server.ts'
import { followQuestion } from '../questions/follow.server.ts'
import { closeQuestion, markDuplicate } from '../questions/judgement.server.ts'
import { askQuestion } from '../questions/questions.server.ts'
import { castVote } from '../votes/votes.server.ts'
import { type Act, hoursBefore } from './acts.ts'
import type { Stage } from './stage.server.ts'

/** Hours between one vote on a post and the next. */
const VOTE_PAUSE = 0.3
/** Hours from an answer to the asker's thank-you. */
const ACCEPTED_AFTER = 2
/** Hours from a question to its being closed or found to repeat another. */
const JUDGED_AFTER = 1

/** Turns a thread into the acts that made it, each by the command that a person would have used. */
export function threadActs(stage: Stage, thread: DemoThread): Act[] {
  const asked = hoursBefore(stage.now, thread.askedHoursAgo)
  const post = () => stage.question(thread.key)
  return [
    { at: asked, run: () => ask(stage, thread, asked) },
    ...voteActs(stage, post, asked, thread),
    ...commentActs(stage, post, asked, thread.comments),
    ...followActs(stage, thread, asked),
    ...thread.answers.flatMap((answer) => answerActs(stage, thread, answer, asked)),
    ...judgementActs(stage, thread, asked),
    ...phraseActs(stage, thread, asked),
  ]
}

async function ask(stage: Stage, thread: DemoThread, at: Date) {
  const { title, body, tags, language, facts = {}, views } = thread
  const author = await stage.member(thread.author)
  const { path } = await askQuestion(stage.db, author, { title, body, tags, language, facts }, at)
  const id = Number(path.split('/')[2]) as QuestionId
  stage.questions.set(thread.key, id)
  await stage.db.write((tx) => tx.update(questions).set({ viewCount: views }).where(eq(questions.id, id)))
}

function answerActs(stage: Stage, thread: DemoThread, answer: DemoAnswer, asked: Date): Act[] {
  const answered = stage.after(asked, answer.hoursAfter)
  const post = () => stage.answer(answer.key)
  const accepted = stage.after(answered, ACCEPTED_AFTER)
  const { edited } = answer
  const editedAt = stage.after(answered, edited?.hoursAfter ?? 0)
  return [
    { at: answered, run: () => postThe(answer, stage, thread, answered) },
    ...(edited ? [{ at: editedAt, run: () => edit(stage, answer, edited, editedAt) }] : []),
    ...(answer.accepted
      ? [
          {
            at: accepted,
            run: async () => acceptAnswer(stage.db, await stage.member(thread.author), post().id, accepted),
          },
        ]
      : []),
    ...voteActs(stage, post, answered, answer),
    ...commentActs(stage, post, answered, answer.comments),
  ]
}

async function postThe(answer: DemoAnswer, stage: Stage, thread: DemoThread, at: Date) {
  const author = await stage.member(answer.author)
  const { path } = await postAnswer(
    stage.db,
    author,
    stage.question(thread.key).id,
    { body: answer.body },
    at,
  )
  stage.answers.set(answer.key, Number(path.split('#answer-')[1]) as AnswerId)
}

async function edit(stage: Stage, answer: DemoAnswer, edited: NonNullable<DemoAnswer['edited']>, at: Date) {
  const author = await stage.member(answer.author)
  const { body, reason } = edited
  await editAnswer(stage.db, author, stage.answer(answer.key).id, { body, reason }, at)
}

function phraseActs(stage: Stage, { key, askedAs }: DemoThread, asked: Date): Act[] {
  if (!askedAs) return []
  const { text, by, hoursAfter } = askedAs
  const at = stage.after(asked, hoursAfter)
  const run = async () => {
    const place = { questionId: stage.question(key).id }
    await keepPhrase(stage.db, await stage.member(by), place, { act: 'add', text }, at)
  }
  return [{ at, run }]
}

interface Voters {
  up: string[]
  down?: string[] | undefined
}

/** Downvotes come last of all: by then their voters have earned the right to them. */
function voteActs(stage: Stage, post: () => PostRef, start: Date, { up, down = [] }: Voters): Act[] {
  const upvotes = up.map((handle, index) => {
    return { handle, value: 1 as const, at: stage.after(start, (index + 1) * VOTE_PAUSE) }
  })
  const downvotes = down.map((handle) => ({ handle, value: -1 as const, at: stage.now }))
  return [...upvotes, ...downvotes].map(({ handle, value, at }) => ({
    at,
    run: async () => void (await castVote(stage.db, await stage.member(handle), post(), value, at)),
  }))
}

function commentActs(stage: Stage, post: () => PostRef, start: Date, comments: DemoComment[] = []): Act[] {
  return comments.map(({ author, hoursAfter, body }) => {
    const at = stage.after(start, hoursAfter)
    return {
      at,
      run: async () => void (await postComment(stage.db, await stage.member(author), post(), { body }, at)),
    }
  })
}

function followActs(stage: Stage, thread: DemoThread, asked: Date): Act[] {
  return (thread.followers ?? []).map((handle) => {
    const at = stage.after(asked, 1)
    return {
      at,
      run: async () =>
        followQuestion(stage.db, await stage.member(handle), stage.question(thread.key).id, at),
    }
  })
}

/** Closed by whom the content names; a duplicate is the asker's "yes, that answers it". */
function judgementActs(stage: Stage, thread: DemoThread, asked: Date): Act[] {
  const at = stage.after(asked, JUDGED_AFTER)
  const { closed, duplicateOf, key, author } = thread
  const acts: Act[] = []
  if (closed) {
    const close = async () =>
      closeQuestion(stage.db, await stage.member(closed.by), stage.question(key).id, closed.reason, at)
    acts.push({ at, run: async () => void (await close()) })
  }
  if (duplicateOf) {
    const mark = async () =>
      markDuplicate(
        stage.db,
        await stage.member(author),
        stage.question(key).id,
        stage.question(duplicateOf).id,
        at,
      )
    acts.push({ at, run: async () => void (await mark()) })
  }
  return acts
}
