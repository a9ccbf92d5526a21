import type { ReputationKind } from '#db/schema/types.ts'
import { rule } from '../settings/rule.server.ts'

/** Everybody starts with, and never falls under, one point: a number that is not zero or negative. */
export const STARTING_REPUTATION = 1

/** Answers are worth more than questions: they are what the next visitor needs. */
export const ANSWER_UPVOTE_POINTS = rule('reputation.answer_upvote', 10, { min: 0, max: 100, unit: 'points' })
export const QUESTION_UPVOTE_POINTS = rule('reputation.question_upvote', 5, {
  min: 0,
  max: 100,
  unit: 'points',
})
/** Less than an upvote gives, so that one careless downvote does not undo good work. */
export const DOWNVOTED_POST_POINTS = rule('reputation.downvoted_post', -2, {
  min: -100,
  max: 0,
  unit: 'points',
})
/** A downvote on an answer costs its voter something, so that it is cast with thought. */
export const DOWNVOTING_ANSWER_POINTS = rule('reputation.downvoting_answer', -1, {
  min: -100,
  max: 0,
  unit: 'points',
})
/** Above an upvote, because solving is the point of the forum. */
export const ACCEPTED_ANSWER_POINTS = rule('reputation.accepted_answer', 15, {
  min: 0,
  max: 500,
  unit: 'points',
})
/** A small thank-you for coming back to accept. */
export const ACCEPTING_POINTS = rule('reputation.accepting', 2, { min: 0, max: 100, unit: 'points' })
/** The highest reward: the answer serves everybody from now on. */
export const PROMOTED_ANSWER_POINTS = rule('reputation.promoted_answer', 25, {
  min: 0,
  max: 1_000,
  unit: 'points',
})

/** What votes can earn in one UTC day; a popular post shall not outweigh months of help. */
export const DAILY_VOTE_POINTS_LIMIT = rule('reputation.daily_limit', 200, {
  min: 0,
  max: 100_000,
  unit: 'points',
})
export const LIMITED_KINDS: ReputationKind[] = ['question_upvoted', 'answer_upvoted']

/** An upvote by somebody with less counts for the score but gives its author nothing: new accounts
 *  made to vote for a friend earn him nothing. */
export const REPUTATION_FOR_VOTES_THAT_EARN = rule('reputation.votes_that_earn', 15, {
  min: 1,
  max: 100_000,
  unit: 'points',
})
