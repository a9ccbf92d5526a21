import { stemWord } from './stem-word.ts'

/** Words that say how something is asked, not what is asked: dropped from a query when others remain, kept in
 *  documents. Question words are among them; "not", "no" and "off" are not, as they carry the matter. */
const ENGLISH = `a about after again all also am an and any are as at be because been before being but by can
  could did do does doing done dont for from get getting got had has have having he her here him his how i id if
  im in into is it its ive just know let like may me might more most much my myself need of on one only or other
  our out please shall she should so some such than thanks that the their them then there these they thing this
  those through to too try trying up use used using very want was way we were what whats when where which
  while who why will with would you your`

/** Particles, pronouns and question words that are a single character. */
const CHINESE = '的了吗呢吧啊呀嘛么之与及和是在就也都还我你他她它们这那请'

/** … and of several: only side by side do these characters tell nothing. The longest of those that fit is taken. */
const CHINESE_PHRASES = `为什么 为何 什么 怎么样 怎么办 怎么 怎样 怎 如何 哪里 哪儿 哪个 哪些 哪 多久 多少 几个 可以 可不可以 能不能
  能否 是不是 是否 有没有 一下 一个 一直 已经 现在 应该 需要 必须 请问 麻烦 谢谢 大家 有人 知道 求助 然后 但是 可是 因为 所以
  如果 的话 这个 那个 这样 那样 时候 还是 或者`

const STOP_WORDS = new Set([...ENGLISH.split(/\s+/), ...ENGLISH.split(/\s+/).map(stemWord), ...CHINESE])

/** Takes a token as the analyser makes it. */
export const isStopWord = (token: string): boolean => STOP_WORDS.has(token)

const PHRASES = new Set(CHINESE_PHRASES.split(/\s+/))
const LONGEST_PHRASE = Math.max(...Array.from(PHRASES, (phrase) => phrase.length))

/** How many characters from `at` on are one of the phrases; 0 when none begins there.
 *  @param characters neighbours, each a single one */
export function stopPhraseAt(characters: readonly string[], at: number): number {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    if (PHRASES.has(characters.slice(at, at + length).join(''))) return length
  }
  return 0
}
