import type { ReadDb } from '#db/client.server.ts'
import { SITEMAP_PLACES } from '#db/schema/types.ts'
import { addressAt } from '../addresses.ts'
import { SITEMAP_KINDS } from './kinds.server.ts'
import type { Place } from './place.ts'

interface Made {
  /** Scheme, host and port. */
  origin: string
  places?: number
}

/** The list of all files, each with the last change in it. */
export async function sitemapIndex(read: ReadDb, { origin, places = SITEMAP_PLACES }: Made): Promise<string> {
  const files: Place[] = []
  for (const [name, kind] of SITEMAP_KINDS) {
    for (const { number, changedAt } of await kind.parts(read, places))
      files.push({ path: `/sitemaps/${name}-${number}.xml`, changedAt })
  }
  return xmlOf({ list: 'sitemapindex', item: 'sitemap' }, files, origin)
}

const FILE_NAME = /^([a-z]+)-([1-9]\d{0,9})$/

/** One of those files, such as `questions-3`; undefined when there is none of this name. */
export async function sitemap(read: ReadDb, name: string, { origin, places = SITEMAP_PLACES }: Made) {
  const [, kindName = '', number] = FILE_NAME.exec(name) ?? []
  const upTo = Number(number) * places
  const found = await SITEMAP_KINDS.get(kindName)?.places(read, { after: upTo - places, upTo })
  return found && found.length > 0 ? xmlOf({ list: 'urlset', item: 'url' }, found, origin) : undefined
}

function xmlOf({ list, item }: { list: string; item: string }, places: Place[], origin: string) {
  const items = places.map(
    ({ path, changedAt }) =>
      `<${item}><loc>${escaped(addressAt(origin, path))}</loc>${lastChange(changedAt)}</${item}>`,
  )
  const lines = [`<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`, ...items, `</${list}>`]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`
}

const lastChange = (at: Date | null) => (at ? `<lastmod>${at.toISOString()}</lastmod>` : '')

/** An address is percent-encoded already: only these are left that mean something in XML. */
const escaped = (address: string) => address.replaceAll('&', '&amp;').replaceAll("'", '&apos;')
