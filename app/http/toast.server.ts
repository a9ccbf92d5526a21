import { redirect } from '@remix-run/node'
import type { ArgumentsOf, MessageKey } from '~/i18n/types.ts'
import type { Toast } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'
import { inAscii } from './paths.ts'

const COOKIE = 'toast'
/** Long enough for a slow phone to follow the redirect. */
const SECONDS = 60

/** 303 to `path`, which shows the message once. */
export function redirectWithToast<Key extends MessageKey>(path: string, key: Key, ...args: ArgumentsOf<Key>) {
  const toast = JSON.stringify([key, args[0] ?? {}])
  const cookie = writeCookie(COOKIE, toast, { maxAge: SECONDS, readableBy: 'server' })
  return redirect(inAscii(path), { status: 303, headers: { 'Set-Cookie': cookie } })
}

/** Anybody can write a cookie into their own browser: what does not look like ours is nothing. */
export function readToast(cookies: string | undefined): Toast | undefined {
  const value = readCookie(cookies, COOKIE)
  if (value === undefined) return undefined
  try {
    const [key, params] = JSON.parse(value) as unknown[]
    if (typeof key !== 'string' || typeof params !== 'object' || params === null) return undefined
    return { key, params: onlyTexts(params) }
  } catch {
    return undefined
  }
}

const onlyTexts = (params: object) =>
  Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )

export const toastTaken = writeCookie(COOKIE, '', { maxAge: 0, readableBy: 'server' })
