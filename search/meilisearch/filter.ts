import type { SearchQuery } from '../port.ts'
import { tagFilter } from '../query-bounds.ts'

/** All of these must hold. */
export function filterOf(query: SearchQuery): string[] {
  const { kind, language, solved } = query
  const tag = tagFilter(query)
  const conditions = [
    kind && `kind = ${kind}`,
    language && `language = "${language}"`,
    solved !== undefined && 'kind = question',
    solved !== undefined && `state ${solved ? '=' : '!='} solved`,
    tag !== null && `slugs = "${quote(tag)}"`,
  ]
  return conditions.filter((condition) => typeof condition === 'string')
}

/** A backslash before another one or at the end cannot be written in a filter; no slug has any. */
const quote = (value: string) => value.replaceAll('\\', '\ufffd').replaceAll('"', '\\"')
