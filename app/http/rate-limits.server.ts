import { RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '~/errors.ts'
import { type AttemptStore, memoryStore } from './attempt-store.server.ts'

const MINUTE = 60

/** `points` attempts in `duration` seconds. */
const ATTEMPTS = {
  /** Passwords tried with one handle or address of mail from one network address: a person who forgot which of ten it
   *  was. */
  logInToHandle: { points: 10, duration: 15 * MINUTE },
  /** The same, by whichever of its two names the account was meant. */
  logInToAccount: { points: 10, duration: 15 * MINUTE },
  /** Passwords tried from one address against any account: a family or an office behind it. */
  logInFromAddress: { points: 50, duration: 15 * MINUTE },
  /** Second factors and proofs tried for one account, from anywhere: of a million codes three are good at a time. */
  identityCheck: { points: 10, duration: 15 * MINUTE },
  /** Challenges for passkeys asked for from one address: a row each, for a few minutes. */
  passkeyChallenge: { points: 60, duration: 15 * MINUTE },
  /** Visits to providers from one address: a row each, for a few minutes, and a question to the provider. */
  providerVisit: { points: 60, duration: 15 * MINUTE },
  /** A class-room registers together; a farm of accounts takes longer than it is worth. */
  register: { points: 30, duration: 60 * MINUTE },
  /** Fakes reported from one address: somebody who tells of all that wrote to them. */
  report: { points: 20, duration: 60 * MINUTE },
  /** Appeals of one account: one is read at a time. */
  appeal: { points: 10, duration: 60 * MINUTE },
  /** Letters that one network asks for to one address: a person who looks into the wrong mailbox first. What all
   *  networks together can ask for is bounded where letters are sent, without a word. */
  letterTo: { points: 5, duration: 60 * MINUTE },
  /** Letters that one network asks for to any address. */
  letterFromAddress: { points: 20, duration: 60 * MINUTE },
  /** Codes and links that one network tries. */
  secretFromAddress: { points: 30, duration: 15 * MINUTE },
  /** Questions of one account: nobody has more problems than that in an hour. */
  askByAccount: { points: 20, duration: 60 * MINUTE },
  /** Questions from one address: an office, or the gateway of a mobile network. */
  askFromAddress: { points: 100, duration: 60 * MINUTE },
  /** Answers of one account: one in two minutes for an hour is diligence, more is pasting. */
  answerByAccount: { points: 30, duration: 60 * MINUTE },
  answerFromAddress: { points: 150, duration: 60 * MINUTE },
  /** Comments of one account: a quick exchange with somebody who is there too. */
  commentByAccount: { points: 30, duration: 10 * MINUTE },
  commentFromAddress: { points: 150, duration: 10 * MINUTE },
  /** Edits that one account suggests: each is somebody else's work to read. */
  suggestByAccount: { points: 20, duration: 60 * MINUTE },
  suggestFromAddress: { points: 100, duration: 60 * MINUTE },
  /** Votes of one account: a reader of long threads who changes their mind. */
  voteByAccount: { points: 120, duration: 10 * MINUTE },
  voteFromAddress: { points: 600, duration: 10 * MINUTE },
  /** Flags of one account: somebody who cleans up behind a spammer. */
  flagByAccount: { points: 20, duration: 10 * MINUTE },
  flagFromAddress: { points: 100, duration: 10 * MINUTE },
  /** Searches and suggestions of one account, and from one address: one suggestion a pause in typing, for people
   *  behind one gateway. */
  searchByAccount: { points: 240, duration: MINUTE },
  searchFromAddress: { points: 600, duration: MINUTE },
  /** Exports of one's data: every row of it is read. */
  exportByAccount: { points: 5, duration: 60 * MINUTE },
  /** Pictures sent by one member, also those that were refused: decoding is work. */
  upload: { points: 120, duration: 60 * MINUTE },
  /** Writes by one API token, or by one address without a token: a program that is busy, not one that runs wild. */
  apiWrite: { points: 1_200, duration: MINUTE },
} as const
export type Attempt = keyof typeof ATTEMPTS

/** What is counted twice: for the account, if there is one, and for where it comes from. */
const ACTS = {
  ask: { account: 'askByAccount', address: 'askFromAddress' },
  answer: { account: 'answerByAccount', address: 'answerFromAddress' },
  comment: { account: 'commentByAccount', address: 'commentFromAddress' },
  suggest: { account: 'suggestByAccount', address: 'suggestFromAddress' },
  vote: { account: 'voteByAccount', address: 'voteFromAddress' },
  flag: { account: 'flagByAccount', address: 'flagFromAddress' },
  search: { account: 'searchByAccount', address: 'searchFromAddress' },
} as const satisfies Record<string, { account: Attempt; address: Attempt }>

export type LimitedAct = keyof typeof ACTS

/** The machine itself, and everybody behind a proxy that TRUSTED_PROXIES does not name: counted as one person they
 *  would lock each other out. */
const LOOPBACK = /^(?:127\.|::1$)/

/** @throws AppError 429 `accounts.too_many_attempts` with the seconds to wait */
export async function limitAct(
  {
    limits,
    viewer,
    clientAddress,
  }: { limits: RateLimits; viewer: { id: number } | null; clientAddress: string },
  act: LimitedAct,
) {
  const { account, address } = ACTS[act]
  if (viewer) await limits.consume(account, String(viewer.id))
  if (!LOOPBACK.test(clientAddress)) await limits.consume(address, clientAddress)
}

export interface RateLimits {
  /** Counts one attempt.
   *  @throws AppError 429 `accounts.too_many_attempts` with the seconds to wait */
  consume(attempt: Attempt, key: string): Promise<void>
  /** After a success: only failures count. */
  forgive(attempt: Attempt, key: string): Promise<void>
  close(): Promise<void>
}

/** Whoever counts in the same store shares them. */
export function createRateLimits(store: AttemptStore = memoryStore): RateLimits {
  const limiters = new Map(
    Object.entries(ATTEMPTS).map(([name, options]) => [name, store.limiter({ ...options, keyPrefix: name })]),
  )
  return {
    consume: async (attempt, key) => {
      try {
        await limiters.get(attempt)?.consume(store.nameOf(key))
      } catch (rejection) {
        throw rejection instanceof RateLimiterRes ? tooMany(rejection) : rejection
      }
    },
    forgive: async (attempt, key) => {
      await limiters.get(attempt)?.reward(store.nameOf(key))
    },
    close: store.close,
  }
}

/** For tests and seeding, where one address does everything. */
export const noRateLimits: RateLimits = {
  consume: async () => undefined,
  forgive: async () => undefined,
  close: async () => undefined,
}

function tooMany({ msBeforeNext }: RateLimiterRes) {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  const params = { minutes: Math.ceil(seconds / MINUTE) }
  return new AppError('accounts.too_many_attempts', 429, { params, retryAfter: seconds })
}
