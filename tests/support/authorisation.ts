/** Who asks. */
export const PEOPLE = [
  'guest',
  'newcomer',
  'member',
  'author',
  'other',
  'moderator',
  'admin',
  'suspended',
  'silenced',
] as const

/** `author` wrote what the address is about, `other` wrote another post in the same thread, `newcomer` has been there
 *  for an hour and is not trusted, `member` has no reputation, `suspended` was a moderator until then, `silenced` a
 *  member. */
export type Person = (typeof PEOPLE)[number]

/** Let in (below 400), or refused with this status. */
export type Outcome = 'in' | 400 | 401 | 403 | 404 | 409 | 410 | 415
/** Without a word of the suspended, they read what members read and write nothing; without one of the silenced, they are
 *  members. */
export type Outcomes = Record<Exclude<Person, 'suspended' | 'silenced'>, Outcome> & {
  suspended?: Outcome
  silenced?: Outcome
}

export const outcomeFor = (outcomes: Outcomes, person: Person, act: 'read' | 'write'): Outcome => {
  if (person === 'silenced') return outcomes.silenced ?? outcomes.member
  if (person !== 'suspended') return outcomes[person]
  return outcomes.suspended ?? (act === 'read' ? outcomes.member : 403)
}

const all = (outcome: Outcome): Outcomes => ({
  guest: outcome,
  newcomer: outcome,
  member: outcome,
  author: outcome,
  other: outcome,
  moderator: outcome,
  admin: outcome,
})

export const everybody = all('in')
export const nobody = all
/** The suspended as everybody with an account. */
export const evenSuspended = (outcomes: Outcomes): Outcomes => ({ ...outcomes, suspended: outcomes.member })
/** What writes what others read is refused to the silenced. */
export const butTheSilenced = (outcomes: Outcomes): Outcomes => ({ ...outcomes, silenced: 403 })
export const members: Outcomes = { ...everybody, guest: 401 }
export const admins: Outcomes = { ...all(403), guest: 401, admin: 'in' }
export const staff: Outcomes = { ...admins, moderator: 'in' }
export const authorAndStaff: Outcomes = { ...staff, author: 'in' }
export const authorOnly: Outcomes = { ...all(403), guest: 401, author: 'in' }
/** Nobody's own. */
export const membersButTheAuthor: Outcomes = { ...members, author: 403 }

export const outcomeOf = (status: number): Outcome => (status < 400 ? 'in' : (status as Outcome))

/** `rule` says it for people; every line below it is one verb and address. */
export interface Group<Row> {
  rule: string
  outcomes: Outcomes
  rows: Row[]
}
