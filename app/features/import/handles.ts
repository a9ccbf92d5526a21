import type { SiteId } from '#db/ids.ts'
import { HANDLE, RESERVED_HANDLES } from '../accounts/rules.ts'
import { looksLikeStaff } from '../accounts/staff-like.ts'

/** Characters; as in HANDLE. */
const LONGEST = 20

/** The handles that somebody may get, best first: the display name, the name and the dump's id, the id, and that with
 *  the site's, as people of several sites have the same. They end with ids so that two imports of one dump give the same.
 *  What readers could take for staff is never given. */
export function handleCandidates(displayName: string, externalId: number, siteId: SiteId): string[] {
  const slug = slugOf(displayName)
  const id = `-${externalId}`
  return [
    slug,
    `${slug.slice(0, LONGEST - id.length).replace(/-+$/, '')}${id}`,
    `user${id}`,
    `user${id}-se`,
    `user-${siteId}${id}`,
  ].filter((handle) => HANDLE.test(handle) && !RESERVED_HANDLES.has(handle) && !looksLikeStaff(handle))
}

/** Letters that no decomposition turns into Latin ones. */
const LATIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LATIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
