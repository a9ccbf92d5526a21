import type { UserId } from '#db/ids.ts'
import { type PostRef, postColumnsOf } from '#db/post.ts'
import { REPUTATION_FOR_VOTES_THAT_EARN } from '../reputation/rules.ts'
import { effectsOf } from '../votes/effects.server.ts'
import type { Forming } from './forming.ts'
import type { Rows } from './rows.ts'

const SCALE = 0.6
const WEIGHT = 0.7
const MOST_VOTES = 500
const DOWN_SHARE = 0.08
/** Nobody has seen more of the forum than a part of its members. */
const VOTERS_OF_PRESENT = 3

export interface VotedPost {
  post: PostRef
  authorId: UserId | null
  at: number
}

/** Votes on a post and the points that they give; returns its score. `worth` makes for more of them, 1 = as usual. */
export function addVotes(forming: Forming, rows: Rows, { post, authorId, at }: VotedPost, worth: number) {
  const { random, people, share, now } = forming
  const most = Math.min(MOST_VOTES, Math.floor(people.present(share) / VOTERS_OF_PRESENT))
  const wanted = random.tail(SCALE * worth, WEIGHT, most)
  const voters = new Set<UserId>()
  for (let tries = 0; voters.size < wanted && tries < 4 * wanted; tries++)
    voters.add(people.member(random, share))
  if (authorId !== null) voters.delete(authorId)
  let score = 0
  for (const userId of voters) {
    const value = random.chance(DOWN_SHARE) ? -1 : 1
    const createdAt = new Date(at + (now.getTime() - at) * random.unit() ** 4)
    rows.votes.push({ userId, ...postColumnsOf(post), value, createdAt })
    const voter = { id: userId, reputation: REPUTATION_FOR_VOTES_THAT_EARN.value }
    for (const effect of effectsOf({ voter, post, authorId }, value)) {
      const event = { ...effect, actorId: userId, ...postColumnsOf(post), cause: 'act' as const, createdAt }
      rows.reputationEvents.push(event)
    }
    score += value
  }
  return score
}
