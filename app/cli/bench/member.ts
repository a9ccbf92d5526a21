import type { Running } from './processes.ts'

export const ACCOUNT = {
  handle: 'bench',
  password: 'bench-password',
  email: undefined,
  role: 'member',
} as const

/** A session's cookie, got as a browser gets it. */
export async function logIn({ url }: Pick<Running, 'url'>): Promise<string> {
  const body = new URLSearchParams({ handle: ACCOUNT.handle, password: ACCOUNT.password })
  const response = await fetch(`${url}/login`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Origin: url },
  })
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  return cookies.filter((cookie) => !cookie.startsWith('toast=')).join('; ')
}
