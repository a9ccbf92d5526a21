import { redirect } from '@remix-run/node'
import { z } from 'zod'
import type { ArgumentsOf, MessageKey } from '~/i18n/types.ts'
import type { Toast, Undo } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'
import { inAscii } from './paths.ts'

const COOKIE = 'toast'
/** Long enough for a slow phone to follow the redirect. */
const SECONDS = 60

/** 303 to `path`, which shows the message once. */
export function redirectWithToast<Key extends MessageKey>(path: string, key: Key, ...args: ArgumentsOf<Key>) {
  return redirectWith(path, { key, params: args[0] ?? {} })
}

/** As `redirectWithToast`; the message has a button that takes back what it tells of. */
export function redirectWithUndo<Key extends MessageKey>(
  path: string,
  undo: Undo,
  key: Key,
  ...args: ArgumentsOf<Key>
) {
  return redirectWith(path, { key, params: args[0] ?? {}, undo })
}

/** As `redirectWithToast`; what was kept on the device under this name of a draft has arrived, however it was sent. */
export function redirectWithArrived<Key extends MessageKey>(
  path: string,
  draft: string,
  key: Key,
  ...args: ArgumentsOf<Key>
) {
  return redirectWith(path, { key, params: args[0] ?? {}, draft })
}

function redirectWith(path: string, { key, params, undo, draft }: Toast) {
  const toast = JSON.stringify(undo || draft ? [key, params, undo, draft] : [key, params])
  const cookie = writeCookie(COOKIE, toast, { maxAge: SECONDS, readableBy: 'server' })
  return redirect(inAscii(path), { status: 303, headers: { 'Set-Cookie': cookie } })
}

/** A form leads to a page of ours and nowhere else. */
const OWN_PATH = /^\/[a-z][\w/-]*(?:\?index)?$/

const written = z.tuple([
  z.string(),
  z.record(z.string(), z.unknown()),
  z
    .object({ action: z.string().regex(OWN_PATH), fields: z.record(z.string(), z.string()) })
    .optional()
    .catch(undefined),
  z.string().max(100).optional().catch(undefined),
])

/** Anybody can write a cookie into their own browser: what does not look like ours is nothing. */
export function readToast(cookies: string | undefined): Toast | undefined {
  const { data } = written.safeParse(parse(readCookie(cookies, COOKIE)))
  if (!data) return undefined
  const [key, params, undo, draft] = data
  return { key, params: onlyTexts(params), undo, draft }
}

function parse(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '')
  } catch {
    return undefined
  }
}

const onlyTexts = (params: object) =>
  Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )

export const toastTaken = writeCookie(COOKIE, '', { maxAge: 0, readableBy: 'server' })
