import { findCertain, findLikely } from '../guard/find.ts'
import type { CertainKind, LikelyKind } from '../guard/finding.ts'
import { mayHoldPhrase } from '../guard/suspicion.ts'
import { build } from './build.ts'

type Texts = Record<CertainKind, string>

const TEXTS: { en: Texts; 'zh-CN': Texts } = {
  en: {
    phrase:
      'This is a wallet’s recovery phrase. It was not sent. Whoever has it can take everything: never give it to anybody, not even to us. Take it out to go on.',
    key: 'This is a private key. It was not sent. Whoever has it can take everything: never give it to anybody, not even to us. Take it out to go on.',
    token:
      'This is an access token. It was not sent. Whoever has it can use the account: take it out to go on.',
  },
  'zh-CN': {
    phrase:
      '这是钱包助记词，没有发送出去。谁拿到它，谁就能转走全部资产：请不要告诉任何人，也包括我们。删掉后即可继续。',
    key: '这是私钥，没有发送出去。谁拿到它，谁就能转走全部资产：请不要告诉任何人，也包括我们。删掉后即可继续。',
    token: '这是访问令牌，没有发送出去。谁拿到它，谁就能使用这个账号。删掉后即可继续。',
  },
}

/** The word lists come only where there are words enough. */
const listsFor = async (text: string) =>
  mayHoldPhrase(text) ? (await import('../guard/word-lists.ts')).WORD_LISTS : []

/** What stands in a text beyond doubt. */
export async function secretIn(text: string): Promise<CertainKind | undefined> {
  return findCertain(text, await listsFor(text))[0]?.kind
}

const LIKELY_SECRETS: readonly LikelyKind[] = ['words', 'raw_key', 'password']

/** Also what may be one of these: whoever types it is asked about it when they post, and has sent nothing yet. */
export async function holdsBack(text: string): Promise<boolean> {
  const lists = await listsFor(text)
  if (findCertain(text, lists).length > 0) return true
  return findLikely(text, lists).some(({ kind }) => LIKELY_SECRETS.includes(kind))
}

type TextField = HTMLInputElement | HTMLTextAreaElement

const warnings = new WeakMap<TextField, HTMLElement>()

/** Says beside the field what stands in it; nothing where `kind` is undefined. */
export function warn(field: TextField, kind: CertainKind | undefined) {
  warnings.get(field)?.remove()
  warnings.delete(field)
  field.toggleAttribute('data-secret', kind !== undefined)
  if (kind === undefined) return
  const texts = document.documentElement.lang === 'zh-CN' ? TEXTS['zh-CN'] : TEXTS.en
  const warning = build('p', { class: 'note note-danger secret-warning', role: 'alert' }, texts[kind])
  // A search form is one line of the page's head.
  const place = field.form?.getAttribute('role') === 'search' ? field.form : field
  place.after(warning)
  warnings.set(field, warning)
}
