import { fail } from '~/errors.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface AskedFor {
  method: string
  /** Where browsers think that they are: ours as configured, and as this request was addressed. */
  ownOrigins: string[]
  origin: string | undefined
  fetchSite: string | undefined
}

/** Whoever makes a browser act here has to be one of our own pages. A browser always sends Origin with a
 *  POST; a program that sends neither header has no cookies of somebody else to ride on.
 *  @throws AppError 403 `http.cross_site` */
export function assertOwnOrigin({ method, ownOrigins, origin, fetchSite }: AskedFor) {
  if (SAFE_METHODS.has(method)) return
  const siteOk = fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none'
  const originOk = origin === undefined || ownOrigins.includes(origin)
  if (!siteOk || !originOk) fail('http.cross_site', 403)
}
