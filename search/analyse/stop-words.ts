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

const STOP_WORDS = new Set([...ENGLISH.split(/\s+/), ...ENGLISH.split(/\s+/).map(stemWord), ...CHINESE])

/** Takes a token as the analyser makes it. */
export const isStopWord = (token: string): boolean => STOP_WORDS.has(token)
