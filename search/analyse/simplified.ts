import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

/** The simplified form of a Han character; itself when it has none: 帳 and 账 are one to a reader. */
export function simplified(character: string): string {
  const found = known.get(character) ?? convert(character)
  known.set(character, found)
  return found
}
