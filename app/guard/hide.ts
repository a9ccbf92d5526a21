import { type Place, replaceAt } from './finding.ts'

/** In the text's own language, as it becomes a part of it. */
export const hiddenIn = (text: string) => (/\p{sc=Han}/u.test(text) ? '［已隐藏］' : '[hidden]')

export const hideAt = (text: string, places: readonly Place[]) => replaceAt(text, places, hiddenIn(text))
