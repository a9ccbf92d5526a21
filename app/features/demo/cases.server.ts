import type { AnswerId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import type { DemoCase, DemoVoteSeries } from '#db/seed/types.ts'
import { postAnswer } from '../answers/answers.server.ts'
import { flagPost } from '../flags/flags.server.ts'
import { findVotePatterns } from '../vote-patterns/finding.server.ts'
import { castVote } from '../votes/votes.server.ts'
import { type Act, hoursAfter, hoursBefore } from './acts.ts'
import type { Stage } from './stage.server.ts'

const MINUTE_HOURS = 1 / 60

/** Answers and lets members flag it. */
export function caseActs(stage: Stage, { thread, author, hoursAgo, body, flags }: DemoCase): Act[] {
  const posted = hoursBefore(stage.now, hoursAgo)
  let id: AnswerId | undefined
  const post = async () => {
    const { id: questionId } = stage.question(thread)
    const { path } = await postAnswer(stage.db, await stage.member(author), questionId, { body }, posted)
    id = Number(path.split('#answer-')[1]) as AnswerId
  }
  return [
    { at: posted, run: post },
    ...flags.map(({ by, hoursAfter, kind, note }) => {
      const at = stage.after(posted, hoursAfter)
      const flag = async () => {
        if (id) await flagPost(stage.db, await stage.member(by), answerRef(id), { kind, note }, at)
      }
      return { at, run: flag }
    }),
  ]
}

export function voteSeriesActs(stage: Stage, { voter, hoursAgo, answers }: DemoVoteSeries): Act[] {
  const start = hoursBefore(stage.now, hoursAgo)
  return answers.map((key, index) => {
    const at = hoursAfter(start, index * MINUTE_HOURS)
    return {
      at,
      run: async () => void (await castVote(stage.db, await stage.member(voter), stage.answer(key), 1, at)),
    }
  })
}

/** As the forum does it once a day. */
export const findingAct = (stage: Stage): Act => ({
  at: stage.now,
  run: async () => void (await findVotePatterns(stage.db, stage.now)),
})
