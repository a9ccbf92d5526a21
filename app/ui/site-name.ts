/** Until an admin gives it another one. */
export const USUAL_NAME = 'Askwell'

let given: string | undefined

/** Says what the forum is called, in a server: learning its settings does. */
export function nameSite(name: string) {
  given = name
}

/** What the forum is called. A browser reads it from the page that it was given. */
export const siteName = (): string => given ?? nameOnPage() ?? USUAL_NAME

function nameOnPage(): string | undefined {
  if (typeof document === 'undefined') return undefined
  return document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content
}
