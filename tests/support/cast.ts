import type { Member } from '~/features/accounts/viewer.ts'
import type { Person } from './authorisation.ts'
import type { Builders } from './builders.ts'

const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS

export type People = Record<Exclude<Person, 'guest'>, Member>

/** Somebody of each kind that has an account. */
export async function gather(forum: Builders): Promise<People> {
  const newcomer = { trusted: false, createdAt: new Date(forum.now.getTime() - HOUR_MS) }
  return {
    newcomer: await forum.member(newcomer),
    member: await forum.member(),
    author: await forum.member(),
    other: await forum.member(),
    moderator: await forum.staff(),
    admin: await forum.member({ role: 'admin' }),
    suspended: await forum.member({
      role: 'moderator',
      suspendedUntil: new Date(forum.now.getTime() + YEAR_MS),
      suspendedFor: 'Pushing a fake wallet.',
    }),
    silenced: await forum.member({
      suspendedUntil: new Date(forum.now.getTime() + YEAR_MS),
      suspendedFor: 'Shouting at everybody.',
      suspensionKind: 'silenced',
    }),
  }
}

export const memberOf = (people: People, person: Person) => (person === 'guest' ? undefined : people[person])
