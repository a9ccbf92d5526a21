import type { Db } from '#db/client.server.ts'
import { createUser } from '~/features/accounts/accounts.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import type { Running } from './processes.ts'

export const ACCOUNT = {
  handle: 'bench',
  password: 'bench-password',
  email: undefined,
  role: 'member',
} as const

/** So many that none searches as often as a member may not, see `searchByAccount`. */
const OTHERS = ['bench-2', 'bench-3', 'bench-4']

/** @returns the first of them */
export async function createMembers(db: Db, now: Date): Promise<Member> {
  const first = await createUser(db, ACCOUNT, now)
  for (const handle of OTHERS) await createUser(db, { ...ACCOUNT, handle }, now)
  return first
}

/** The sessions of all of them. */
export const logAllIn = (server: Pick<Running, 'url'>) =>
  Promise.all([ACCOUNT.handle, ...OTHERS].map((handle) => logIn(server, handle)))

/** A session's cookie, got as a browser gets it. */
export async function logIn({ url }: Pick<Running, 'url'>, handle: string = ACCOUNT.handle): Promise<string> {
  const body = new URLSearchParams({ handle, password: ACCOUNT.password })
  const response = await fetch(`${url}/login`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Origin: url },
  })
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  return cookies.filter((cookie) => !cookie.startsWith('toast=')).join('; ')
}
