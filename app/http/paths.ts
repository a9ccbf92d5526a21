/** A path of this site from a parameter or field that anybody may have written: another site's address, in
 *  any disguise, becomes `fallback`. */
export function ownPath(value: FormDataEntryValue | null | undefined, fallback = '/'): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || hasControl(value)) return fallback
  const here = 'http://here.invalid'
  const url = URL.canParse(value, here) ? new URL(value, here) : undefined
  // Resolving the dots of `/.//evil.example` leads to an address that browsers read as another host.
  if (url?.origin !== here || url.pathname.startsWith('//')) return fallback
  return url.pathname + url.search + url.hash
}

const hasControl = (value: string) => [...value].some((letter) => letter < ' ' || letter === '\x7f')

/** A Location header takes ASCII only; what is percent-encoded already stays as it is. */
export const inAscii = (path: string) => path.replace(/[^\x20-\x7e]+/gu, encodeURIComponent)
