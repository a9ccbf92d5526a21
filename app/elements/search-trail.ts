import { build } from './build.ts'
import { isPrivate } from './private-words.ts'

const KEY = 'search-trail'
/** The server takes no longer phrase. */
const MAX_LENGTH = 200

interface Trail {
  words: string
  /** Of what was chosen among the results. */
  path: string
}

/** Notes, for this tab only, by which words somebody came to the page at `path`. */
export function leaveTrail(path: string, words: string) {
  const trail: Trail = { path, words: [...words].slice(0, MAX_LENGTH).join('') }
  if (words === '' || isPrivate(words)) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, JSON.stringify(trail))
}

/** Leaves a trail from every list of results. On any other page than the one that was chosen the trail is cold. */
export function trackResults(page: Document) {
  if (trailTo(location.pathname) === undefined) sessionStorage.removeItem(KEY)
  page.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('[data-result] h2 a') : null
    const words = link?.closest<HTMLElement>('[data-words]')?.dataset.words
    if (link && words !== undefined) leaveTrail(link.pathname, words)
  })
}

function trailTo(path: string): string | undefined {
  try {
    const trail = JSON.parse(sessionStorage.getItem(KEY) ?? '') as Trail
    return trail.path === path ? trail.words : undefined
  } catch {
    return undefined
  }
}

/** In a form "Did this solve it?": sends along the words that led here. Whoever came another way sends none. */
export class SearchTrail extends HTMLElement {
  connectedCallback() {
    const phrase = trailTo(location.pathname)
    if (phrase) this.replaceChildren(build('input', { type: 'hidden', name: 'phrase', value: phrase }))
  }
}
