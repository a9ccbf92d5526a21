/** What is known of how often a question is had, without ever asking who. */
export interface Signals {
  /** Of the thread, since it was asked. */
  views: number
  /** Since it was asked, in days. */
  ageDays: number
  /** Questions that were merged into it, since it was asked. */
  duplicates: number
  /** In the last `WINDOW_DAYS`: searches that opened the thread. */
  searches: number
  /** … and those of them that ended in a question of their own all the same. */
  askedAnyway: number
  /** … and readers who said that it solved it. */
  solved: number
  /** … and questions, itself and those merged into it, that their askers took to support. */
  handedOff: number
}

/** Over which searches and "solved it" are counted: long enough for rare troubles, short enough to forget last
 *  year's app. */
export const WINDOW_DAYS = 90
const MONTH_DAYS = 30

/** A new thread's first days say little about its months: its rate is taken as if it were a month old. */
const YOUNGEST_DAYS = MONTH_DAYS

/** What one of each says, in people a month who would be helped by an official answer. */
export const WEIGHTS = {
  /** One who looks at a thread may have come by chance; about one in five has the problem. */
  views: 0.2,
  /** Who wrote a whole question stands for about ten who did not. */
  duplicates: 10,
  /** Chose this thread among results: has the problem. */
  searches: 1,
  /** On top of its search: the thread was not enough, and somebody had to answer once more. */
  askedAnyway: 3,
  /** Had the problem, and took the trouble to say so: about one in five does. */
  solved: 5,
  /** Asked here, and had to go to a person all the same: as rare as asking at all, and it takes an agent's time. */
  handedOff: 10,
} as const
export type Signal = keyof typeof WEIGHTS

const SIGNALS = Object.keys(WEIGHTS) as Signal[]

export interface Demand {
  /** People a month, estimated: what candidates are ranked by. */
  perMonth: number
  /** What says the most: the sentence why names it. */
  strongest: Signal
}

/** Estimates how many people a month an official answer would help: each signal as a monthly rate, times what one of
 *  it stands for. Rates, not totals: an old thread has had years to be read. */
export function demandOf(signals: Signals): Demand {
  const parts = SIGNALS.map((signal) => ({ signal, people: WEIGHTS[signal] * monthly(signal, signals) }))
  const [first = { signal: 'views' as const }] = parts.toSorted((one, other) => other.people - one.people)
  return {
    perMonth: Math.round(parts.reduce((total, { people }) => total + people, 0)),
    strongest: first.signal,
  }
}

/** How many a month search for what nobody has asked, so that there is no thread to count anything of. */
export const searchDemand = (withoutResult: number) => Math.round((withoutResult * MONTH_DAYS) / WINDOW_DAYS)

function monthly(signal: Signal, signals: Signals): number {
  const isSinceAsked = signal === 'views' || signal === 'duplicates'
  const days = isSinceAsked ? Math.max(YOUNGEST_DAYS, signals.ageDays) : WINDOW_DAYS
  return (signals[signal] * MONTH_DAYS) / days
}
