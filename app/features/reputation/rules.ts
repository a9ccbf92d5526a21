import type { ReputationKind } from '#db/schema/types.ts'

/** Everybody starts with, and never falls under, one point: a number that is not zero or negative. */
export const STARTING_REPUTATION = 1

/** Answers are worth more than questions: they are what the next visitor needs. */
export const ANSWER_UPVOTE_POINTS = 10
export const QUESTION_UPVOTE_POINTS = 5
/** Less than an upvote gives, so that one careless downvote does not undo good work. */
export const DOWNVOTED_POST_POINTS = -2
/** A downvote on an answer costs its voter something, so that it is cast with thought. */
export const DOWNVOTING_ANSWER_POINTS = -1
/** Above an upvote, because solving is the point of the forum. */
export const ACCEPTED_ANSWER_POINTS = 15
/** A small thank-you for coming back to accept. */
export const ACCEPTING_POINTS = 2
/** The highest reward: the answer serves everybody from now on. */
export const PROMOTED_ANSWER_POINTS = 25

/** What votes can earn in one UTC day; a popular post shall not outweigh months of help. */
export const DAILY_VOTE_POINTS_LIMIT = 200
export const LIMITED_KINDS: ReputationKind[] = ['question_upvoted', 'answer_upvoted']

/** An upvote by somebody with less counts for the score but gives its author nothing: new accounts
 *  made to vote for a friend earn him nothing. */
export const REPUTATION_FOR_VOTES_THAT_EARN = 15
