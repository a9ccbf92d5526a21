import { wordlist as czech } from '@scure/bip39/wordlists/czech.js'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js'
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js'
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js'
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js'
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js'
import { type Alphabet, keyOf, type WordList } from './words.ts'

const listOf = (words: readonly string[], alphabet: Alphabet): WordList => ({
  alphabet,
  numberOf: new Map(words.map((word, number) => [keyOf(word, alphabet), number])),
})

/** All ten official lists of BIP-39: https://github.com/bitcoin/bips/blob/master/bip-0039/bip-0039-wordlists.md.
 *  60 kB when compressed: browsers load them once something looks like a phrase. */
export const WORD_LISTS: readonly WordList[] = [
  ...[english, spanish, french, italian, portuguese, czech].map((words) => listOf(words, 'latin')),
  ...[japanese, korean].map((words) => listOf(words, 'syllables')),
  ...[simplifiedChinese, traditionalChinese].map((words) => listOf(words, 'han')),
]
