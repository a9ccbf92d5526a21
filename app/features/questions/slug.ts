/** Longer ones are cut at a word: a URL is for reading. */
const MAX_LENGTH = 80

/** The readable part of a URL: letters and digits of every script, joined by hyphens. May be empty. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > MAX_LENGTH) return slug === '' ? word.slice(0, MAX_LENGTH) : slug
    slug = longer
  }
  return slug
}
