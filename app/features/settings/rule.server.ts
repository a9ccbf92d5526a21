import { z } from 'zod'
import { Remembered } from './remembered.server.ts'

const MS_OF = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 24 * 3_600_000 } as const
type TimeUnit = keyof typeof MS_OF
export type Unit =
  | TimeUnit
  | 'points'
  | 'votes'
  | 'members'
  | 'posts'
  | 'tags'
  | 'characters'
  | 'readers'
  | 'searches'
  | 'mails'
  | 'percent'

/** Whole numbers, both ends included. */
export interface Range {
  min: number
  max: number
}

/** How it is decided on the page of settings. */
export type Shape = (Range & { kind: 'number'; unit: Unit }) | { kind: 'switch' } | { kind: 'hosts' }

/** A rule of the forum, declared beside what it rules, with its reason:
 *  `export const CLOSE_VOTES = rule('questions.close_votes', 3, { min: 1, max: 20, unit: 'members' })`.
 *  `CLOSE_VOTES.value` is the rule as it is now. Its key's first word is its room on /admin/settings, where its name and
 *  reason stand in both languages: `rules.questions_close_votes` and `rules.questions_close_votes_why`. */
export class Rule<Value> extends Remembered<Value> {
  constructor(
    key: string,
    fallback: Value,
    schema: z.ZodType<Value>,
    readonly shape: Shape,
  ) {
    super(key, schema, fallback)
  }
}

class TimeRule extends Rule<number> {
  constructor(key: string, fallback: number, { unit, ...range }: Range & { unit: TimeUnit }) {
    super(key, fallback, within(range), { kind: 'number', unit, ...range })
    this.#unitMs = MS_OF[unit]
  }

  readonly #unitMs: number

  get ms(): number {
    return this.value * this.#unitMs
  }
}

class ShareRule extends Rule<number> {
  constructor(key: string, percent: number, range: Range) {
    super(key, percent, within(range), { kind: 'number', unit: 'percent', ...range })
  }

  /** Of one. */
  get share(): number {
    return this.value / 100
  }
}

const within = ({ min, max }: Range) => z.number().int().min(min).max(max)

export const rule = (key: string, fallback: number, { unit, ...range }: Range & { unit: Unit }) =>
  new Rule(key, fallback, within(range), { kind: 'number', unit, ...range })

/** Its value is in `unit`, `ms` in milliseconds. */
export const timeRule = (key: string, fallback: number, range: Range & { unit: TimeUnit }) =>
  new TimeRule(key, fallback, range)

/** Its value is in per cent, `share` of one. */
export const shareRule = (key: string, percent: number, range: Range) => new ShareRule(key, percent, range)

export const switchRule = (key: string, fallback: boolean) =>
  new Rule(key, fallback, z.boolean(), { kind: 'switch' })

/** More than a person would look through. */
const MAX_HOSTS = 200
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Names of hosts, without scheme or path. */
export const hostsRule = (key: string, fallback: string[]) =>
  new Rule(
    key,
    fallback,
    z
      .array(z.string().regex(HOST, 'rules.host_shape'))
      .max(MAX_HOSTS, { error: `field.too_many:${MAX_HOSTS}` }),
    { kind: 'hosts' },
  )

/** The shortest and the longest that a text may be: two rules, whose ranges must not meet. Read them when a text is
 *  looked at, not before. */
export function lengthRule(key: string, fallback: Range, { min, max }: { min: Range; max: Range }) {
  const shortest = rule(`${key}_min`, fallback.min, { ...min, unit: 'characters' })
  const longest = rule(`${key}_max`, fallback.max, { ...max, unit: 'characters' })
  return {
    get min() {
      return shortest.value
    },
    get max() {
      return longest.value
    },
    fallback,
  }
}
