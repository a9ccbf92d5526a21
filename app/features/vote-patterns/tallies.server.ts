import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { votesSince } from './ballots.server.ts'
import type { Tie } from './rings.ts'
import { RING_TIE_VOTES, SERIES_VOTES } from './rules.ts'

/** Who voted on whom often enough since then for a series. */
export async function eagerSince(read: ReadDb, since: Date): Promise<Tie[]> {
  const tally = new Tally()
  for await (const { voter, author, isCounting } of votesSince(read, since))
    if (isCounting) tally.add(voter, author)
  return tally.atLeast(SERIES_VOTES.value)
}

interface Upvotes {
  /** Who voted several times for whom. */
  ties: Tie[]
  /** How many upvotes each member gave, taken back or not. */
  given: Map<UserId, number>
  /** How many people's posts were voted for. */
  authors: number
}

export async function upvotesSince(read: ReadDb, since: Date): Promise<Upvotes> {
  const tally = new Tally()
  const given = new Map<UserId, number>()
  const authors = new Set<UserId>()
  for await (const { voter, author, value, isCounting } of votesSince(read, since)) {
    if (value !== 1) continue
    given.set(voter, (given.get(voter) ?? 0) + 1)
    if (!isCounting) continue
    authors.add(author)
    tally.add(voter, author)
  }
  return { ties: tally.atLeast(RING_TIE_VOTES.value), given, authors: authors.size }
}

/** How often each voted on each. */
class Tally {
  readonly #votes = new Map<UserId, Map<UserId, number>>()

  add(voter: UserId, author: UserId) {
    const theirs = this.#votes.get(voter) ?? new Map<UserId, number>()
    theirs.set(author, (theirs.get(author) ?? 0) + 1)
    this.#votes.set(voter, theirs)
  }

  /** In a fixed order, as patterns are numbered by it. */
  atLeast(least: number): Tie[] {
    const all = [...this.#votes].flatMap(([voter, theirs]) =>
      [...theirs].map(([author, votes]) => ({ voter, author, votes })),
    )
    return all
      .filter(({ votes }) => votes >= least)
      .sort((one, other) => one.voter - other.voter || one.author - other.author)
  }
}
