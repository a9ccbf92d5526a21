import { createToken } from '~/features/accounts/tokens.server.ts'
import type { Forum } from '../../support/forum.ts'
import type { Person } from './mixed-load.ts'

const PEOPLE = 12

/** People whom nothing is asked of but to write: known for long. */
export async function peopleOf(forum: Forum): Promise<Person[]> {
  await forum.tag('deposit')
  const members = await Promise.all(
    Array.from({ length: PEOPLE }, () => forum.member({ reputation: 500, trusted: true })),
  )
  const tokens = members.map(({ id }) => createToken(forum.db, { userId: id, name: 'load' }, forum.now))
  return (await Promise.all(tokens)).map((token, at) => ({ id: members[at]?.id ?? 0, token }))
}
