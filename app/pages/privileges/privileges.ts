import { FLAG_REPUTATION } from '~/features/flags/rules.ts'
import {
  ANSWER_REPUTATION,
  ASK_REPUTATION,
  COMMENT_REPUTATION,
  EDIT_OTHERS_REPUTATION,
  HOLD_NEW_MEMBERS_POSTS,
  HOSTS_NEW_MEMBERS_MAY_LINK,
  NEW_MEMBER_AGE,
  NEW_MEMBER_POSTS,
} from '~/features/posts/rules.ts'
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

const HOUR_MS = 3_600_000

/** What a reputation opens, the least first: the numbers are those by which commands decide at present. */
export const privileges = () =>
  [
    ...takingPart(),
    { name: 'votes_earn', reputation: REPUTATION_FOR_VOTES_THAT_EARN.value, votes: 0 },
    { name: 'downvote', reputation: DOWNVOTE_REPUTATION.value, votes: 0 },
    { name: 'tags', reputation: EDIT_TAGS_REPUTATION.value, votes: 0 },
    { name: 'merge', reputation: MERGE_VOTE_REPUTATION.value, votes: MERGE_VOTES.value },
    { name: 'edit', reputation: EDIT_OTHERS_REPUTATION.value, votes: 0 },
    { name: 'close', reputation: CLOSE_REPUTATION.value, votes: CLOSE_VOTES.value },
  ].sort((one, other) => one.reputation - other.reputation) as Privilege[]

/** One line where all of it opens at once, as it does until an admin decides otherwise. */
function takingPart() {
  const each = [
    { name: 'ask', reputation: ASK_REPUTATION.value, votes: 0 },
    { name: 'answer', reputation: ANSWER_REPUTATION.value, votes: 0 },
    { name: 'comment', reputation: COMMENT_REPUTATION.value, votes: 0 },
    { name: 'flag', reputation: FLAG_REPUTATION.value, votes: 0 },
    { name: 'upvote', reputation: UPVOTE_REPUTATION.value, votes: 0 },
  ]
  const reputation = UPVOTE_REPUTATION.value
  const isOne = each.every((privilege) => privilege.reputation === reputation)
  return isOne ? [{ name: 'take_part', reputation, votes: 0 }] : each
}

export interface Privilege {
  name:
    | 'take_part'
    | 'ask'
    | 'answer'
    | 'comment'
    | 'flag'
    | 'upvote'
    | 'votes_earn'
    | 'downvote'
    | 'tags'
    | 'merge'
    | 'edit'
    | 'close'
  reputation: number
  /** How many members decide together; 0 = each alone. */
  votes: number
}

/** What earns points and what costs them. */
export const points = () =>
  [
    { name: 'promoted', points: PROMOTED_ANSWER_POINTS.value },
    { name: 'accepted', points: ACCEPTED_ANSWER_POINTS.value },
    { name: 'answer_upvoted', points: ANSWER_UPVOTE_POINTS.value },
    { name: 'question_upvoted', points: QUESTION_UPVOTE_POINTS.value },
    { name: 'accepting', points: ACCEPTING_POINTS.value },
    { name: 'downvoting', points: DOWNVOTING_ANSWER_POINTS.value },
    { name: 'downvoted', points: DOWNVOTED_POST_POINTS.value },
  ] as const

/** What holds for new members. */
export const ofNewMembers = () => ({
  hours: NEW_MEMBER_AGE.ms / HOUR_MS,
  posts: NEW_MEMBER_POSTS.value,
  isHeld: HOLD_NEW_MEMBERS_POSTS.value,
  hosts: HOSTS_NEW_MEMBERS_MAY_LINK.value,
})

/** The next privilege that this reputation does not open yet; undefined when it opens all. */
export const nextPrivilege = (reputation: number) =>
  privileges().find((privilege) => privilege.reputation > reputation)
