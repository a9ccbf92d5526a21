import { EDIT_OTHERS_REPUTATION } from '~/features/posts/rules.ts'
import {
  CLOSE_REPUTATION,
  CLOSE_VOTES,
  MERGE_VOTE_REPUTATION,
  MERGE_VOTES,
} from '~/features/questions/rules.ts'
import {
  ACCEPTED_ANSWER_POINTS,
  ACCEPTING_POINTS,
  ANSWER_UPVOTE_POINTS,
  DOWNVOTED_POST_POINTS,
  DOWNVOTING_ANSWER_POINTS,
  PROMOTED_ANSWER_POINTS,
  QUESTION_UPVOTE_POINTS,
  REPUTATION_FOR_VOTES_THAT_EARN,
} from '~/features/reputation/rules.ts'
import { EDIT_TAGS_REPUTATION } from '~/features/tags/rules.ts'
import { DOWNVOTE_REPUTATION, UPVOTE_REPUTATION } from '~/features/votes/rules.ts'

/** What a reputation opens, the least first: the numbers are those by which commands decide. */
export const PRIVILEGES = [
  { name: 'take_part', reputation: UPVOTE_REPUTATION, votes: 0 },
  { name: 'votes_earn', reputation: REPUTATION_FOR_VOTES_THAT_EARN, votes: 0 },
  { name: 'downvote', reputation: DOWNVOTE_REPUTATION, votes: 0 },
  { name: 'tags', reputation: EDIT_TAGS_REPUTATION, votes: 0 },
  { name: 'merge', reputation: MERGE_VOTE_REPUTATION, votes: MERGE_VOTES },
  { name: 'edit', reputation: EDIT_OTHERS_REPUTATION, votes: 0 },
  { name: 'close', reputation: CLOSE_REPUTATION, votes: CLOSE_VOTES },
] as const

/** What earns points and what costs them. */
export const POINTS = [
  { name: 'promoted', points: PROMOTED_ANSWER_POINTS },
  { name: 'accepted', points: ACCEPTED_ANSWER_POINTS },
  { name: 'answer_upvoted', points: ANSWER_UPVOTE_POINTS },
  { name: 'question_upvoted', points: QUESTION_UPVOTE_POINTS },
  { name: 'accepting', points: ACCEPTING_POINTS },
  { name: 'downvoting', points: DOWNVOTING_ANSWER_POINTS },
  { name: 'downvoted', points: DOWNVOTED_POST_POINTS },
] as const

/** The next privilege that this reputation does not open yet; undefined when it opens all. */
export const nextPrivilege = (reputation: number) =>
  PRIVILEGES.find((privilege) => privilege.reputation > reputation)
