const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

/** How many go through at once, and how many wait for that. */
export interface Lane {
  places: number
  mayWait: number
}

/** `shared`: pages that are made for everybody. `own`: what is one reader's, and every act. `large`: requests whose body
 *  is still on its way when they begin. Each has places of its own: members in a crowd keep no page from visitors, a
 *  crawler of a million cold pages keeps no member out, and slow uploads hold up nobody else. */
export type LaneName = 'shared' | 'own' | 'large'

/** What one process takes on. Beyond it people are told to come back, which costs a hundredth of what they asked for. */
export interface Capacity {
  lanes: Record<LaneName, Lane>
  /** Whoever waits for longer has gone, or thinks that nobody is there. */
  waitMs: number
  /** A request is given up then, and its place is free: the slowest that is of use, a decoded picture, takes 20 s. */
  requestMs: number
  /** A body, or as much of it as is kept in memory unread (16 to 64 kB), is there by then, or nobody waits for it: a form
   *  of that size takes 4 s where a telephone has two bars. */
  bodyMs: number
  /** For the rest of a large body: less than this for several seconds on end is no line but an attack. */
  bodyBytesPerSecond: number
  /** All headers; they are 16 kB at most. */
  headersMs: number
  /** A picture of 10 MB over 270 kbit/s; node:http answers 408 then. */
  wholeRequestMs: number
  /** Nothing was read or written while something was to be. Longer than a request may take. */
  stallMs: number
  /** An answer that waits in memory is taken, or goes at this pace at least. */
  drainMs: number
  drainBytesPerSecond: number
  /** Between two looks at the connections. */
  lookMs: number
  /** Kept open between requests: for longer than proxies do (60 s), so that none sends into one that is being closed. */
  keepAliveMs: number
  /** Some 10 kB each while nothing is asked. */
  connections: number
}

/** A process has one thread: more at once are no faster, each waits for all others. 64 make some 100 signed-in pages a
 *  second on a small machine, so that 256 more wait for 3 s at most. */
export const CAPACITY: Capacity = {
  lanes: {
    shared: { places: 8, mayWait: 128 },
    own: { places: 64, mayWait: 256 },
    large: { places: 16, mayWait: 32 },
  },
  waitMs: 5 * SECOND_MS,
  requestMs: 30 * SECOND_MS,
  bodyMs: 15 * SECOND_MS,
  bodyBytesPerSecond: 1_000,
  headersMs: 10 * SECOND_MS,
  wholeRequestMs: 5 * MINUTE_MS,
  stallMs: MINUTE_MS,
  drainMs: 2 * MINUTE_MS,
  drainBytesPerSecond: 4_000,
  lookMs: 2 * SECOND_MS,
  keepAliveMs: 65 * SECOND_MS,
  connections: 4_096,
}

/** Seconds; each is told another number, so that they do not all come back at once. */
const RETRY_AFTER = { least: 3, most: 10 }
export const retryAfter = () =>
  RETRY_AFTER.least + Math.floor(Math.random() * (RETRY_AFTER.most - RETRY_AFTER.least + 1))
