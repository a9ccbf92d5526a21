import { isPrivate } from './private-words.ts'

const KEY = 'recent-searches'
/** As many as one looks through. */
const KEPT = 8

/** What was searched for on this device, the latest first. It is never sent anywhere. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : []
  } catch {
    return []
  }
}

export function keepSearch(text: string) {
  if (text !== '' && !isPrivate(text)) write([text, ...recentSearches().filter((other) => other !== text)])
}

export const forgetSearch = (text: string) => write(recentSearches().filter((other) => other !== text))
export const forgetSearches = () => write([])

function write(texts: string[]) {
  try {
    if (texts.length > 0) localStorage.setItem(KEY, JSON.stringify(texts.slice(0, KEPT)))
    else localStorage.removeItem(KEY)
  } catch {
    // No room, or storage is forbidden: searching works all the same.
  }
}
