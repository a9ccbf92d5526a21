import type { UserId } from '#db/ids.ts'
import { RING_MEMBERS, RING_SHARE, RING_TIE_VOTES, RING_VOTES } from './rules.ts'

/** How often one member voted for another's posts. */
export interface Tie {
  voter: UserId
  author: UserId
  votes: number
}

/** Small groups who mostly vote for each other, directly or in a circle. `given`: all upvotes of each member. */
export function ringsIn(ties: readonly Tie[], given: ReadonlyMap<UserId, number>): UserId[][] {
  const devoted = devotedOf(ties, given)
  const strong = ties.filter(
    ({ voter, author, votes }) => votes >= RING_TIE_VOTES.value && devoted.has(voter) && devoted.has(author),
  )
  return circlesOf(strong).filter((members) => {
    if (members.length < 2 || members.length > RING_MEMBERS.value) return false
    return members.every((member) => {
      const inside = strong
        .filter(({ voter, author }) => voter === member && members.includes(author))
        .reduce((sum, { votes }) => sum + votes, 0)
      return inside >= RING_VOTES.value && inside >= RING_SHARE.share * (given.get(member) ?? 0)
    })
  })
}

/** Whoever spreads their votes is in no ring: they are left out before anybody looks for circles. */
function devotedOf(ties: readonly Tie[], given: ReadonlyMap<UserId, number>): Set<UserId> {
  const tied = new Map<UserId, number>()
  for (const { voter, votes } of ties) tied.set(voter, (tied.get(voter) ?? 0) + votes)
  const isDevoted = ([voter, votes]: [UserId, number]) =>
    votes >= RING_VOTES.value && votes >= RING_SHARE.share * (given.get(voter) ?? 0)
  return new Set([...tied].filter(isDevoted).map(([voter]) => voter))
}

/** Members of whom each reaches every other along ties: strongly connected components, by reaching forwards and
 *  backwards. Ties are few: they need several votes. */
function circlesOf(ties: readonly Tie[]): UserId[][] {
  const forwards = neighboursOf(ties.map(({ voter, author }) => [voter, author]))
  const backwards = neighboursOf(ties.map(({ voter, author }) => [author, voter]))
  const circles: UserId[][] = []
  const placed = new Set<UserId>()
  for (const member of forwards.keys()) {
    if (placed.has(member)) continue
    const reached = reachedFrom(member, forwards)
    const circle = [...reachedFrom(member, backwards)].filter((other) => reached.has(other))
    for (const each of circle) placed.add(each)
    circles.push(circle.sort((one, other) => one - other))
  }
  return circles
}

function neighboursOf(pairs: [UserId, UserId][]): Map<UserId, UserId[]> {
  const neighbours = new Map<UserId, UserId[]>()
  for (const [from, to] of pairs) neighbours.set(from, [...(neighbours.get(from) ?? []), to])
  return neighbours
}

function reachedFrom(start: UserId, neighbours: Map<UserId, UserId[]>): Set<UserId> {
  const reached = new Set([start])
  for (const member of reached) for (const next of neighbours.get(member) ?? []) reached.add(next)
  return reached
}
