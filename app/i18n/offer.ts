import type { Language } from '#db/schema/types.ts'

let languages: readonly Language[] | undefined
let fallback: Language = 'en'

/** Says in which languages the forum speaks, in a server: learning its settings does. */
export function offerLanguages(offered: readonly Language[]) {
  languages = offered
}

export function fallBackTo(language: Language) {
  fallback = language
}

/** In which of them to write to somebody who chose this one, perhaps while it was still offered. */
export function spokenTo(language: Language): Language {
  if (!languages || languages.includes(language)) return language
  return languages.includes(fallback) ? fallback : (languages[0] ?? language)
}
