import { basename, resolve } from 'node:path'
import type { SiteId } from '#db/ids.ts'
import { DumpError } from './dump-error.ts'

export interface Site {
  id: SiteId
  /** Origin, e.g. https://beer.stackexchange.com */
  url: string
  /** For rows that name none; null = by the row's date. */
  license: string | null
}

const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i

/** The origin that was given, or that the folder is named after; always https, so that a site has one name.
 *  @throws DumpError when there is neither */
export function siteUrlOf(directory: string, given: string | undefined): string {
  const name = given ?? basename(resolve(directory))
  if (given === undefined && !HOST.test(name)) {
    throw new DumpError(
      `Which site is this a dump of? The folder is not named after one; say it, for example: --site https://beer.stackexchange.com`,
    )
  }
  const url = /^https?:\/\//i.test(name) ? name : `https://${name}`
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed?.username !== '' || !HOST.test(parsed.hostname)) {
    throw new DumpError(`--site ${name} is not an address such as https://beer.stackexchange.com`)
  }
  return `https://${parsed.host}`
}

/** beer.stackexchange.com → Beer */
export function siteNameOf(url: string): string {
  const [first = ''] = new URL(url).hostname.split('.')
  return first.charAt(0).toUpperCase() + first.slice(1)
}

export const questionSource = (site: Site, id: number) => `${site.url}/questions/${id}`
export const answerSource = (site: Site, id: number) => `${site.url}/a/${id}`
export const commentSource = (site: Site, id: number) => `${site.url}/posts/comments/${id}`

/** The dump's id of a post that came from `sourceUrl`. */
export const sourceId = (sourceUrl: string | null): number => Number(/\d+$/.exec(sourceUrl ?? '')?.[0] ?? 0)

/** Stack Exchange changed its licence twice, for what was written from then on.
 *  https://stackoverflow.com/help/licensing */
const LICENSES = [
  { from: Date.UTC(2018, 4, 2), name: 'CC BY-SA 4.0' },
  { from: Date.UTC(2011, 3, 8), name: 'CC BY-SA 3.0' },
]

export function licenseOf(site: Site, row: { license: string | null }, writtenAt: number): string {
  const byDate = LICENSES.find(({ from }) => writtenAt >= from)?.name ?? 'CC BY-SA 2.5'
  return row.license ?? site.license ?? byDate
}
