/** Cookie values here are ids or URI-encoded text; anything else is as good as absent. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  if (!header) return undefined
  for (const part of header.split(';')) {
    const split = part.indexOf('=')
    if (split > 0 && part.slice(0, split).trim() === name) return decode(part.slice(split + 1).trim())
  }
  return undefined
}

function decode(value: string) {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

export interface CookieOptions {
  /** Seconds; 0 removes the cookie. */
  maxAge: number
  /** `page` = the elements may read it. */
  readableBy: 'server' | 'page'
}

export function writeCookie(name: string, value: string, { maxAge, readableBy }: CookieOptions) {
  const hidden = readableBy === 'server' ? '; HttpOnly' : ''
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${maxAge}; SameSite=Lax${hidden}`
}

export const YEAR_SECONDS = 31_536_000
