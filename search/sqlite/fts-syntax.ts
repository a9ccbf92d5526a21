/** FTS5 query text of tokens: quoted, no token is syntax. */
const quoted = (tokens: string[]) => `"${tokens.join(' ').replaceAll('"', '""')}"`

/** Documents with any of the terms; '' for none. */
export const matchAny = (terms: string[]): string => terms.map((term) => quoted([term])).join(' OR ')

/** Documents with any of the pairs side by side; '' for none. */
export const matchPairs = (pairs: [string, string][]): string => pairs.map(quoted).join(' OR ')
