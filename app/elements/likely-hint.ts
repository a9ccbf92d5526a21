import { findLikely } from '../guard/find.ts'
import type { LikelyKind } from '../guard/finding.ts'
import { hideAt } from '../guard/hide.ts'
import { mayHoldPhrase } from '../guard/suspicion.ts'
import { build } from './build.ts'

type Texts = Record<LikelyKind, string> & { all: string; hide: string }

const TEXTS: { en: Texts; 'zh-CN': Texts } = {
  en: {
    words: 'These look like the words of a recovery phrase.',
    raw_key: 'This looks like a private key.',
    password: 'This looks like a password.',
    card: 'This looks like a payment card’s number.',
    identity: 'This looks like an identity number.',
    mail: 'This looks like a mail address.',
    phone: 'This looks like a phone number.',
    all: 'Everybody will read it. If it is somebody’s own, hide it.',
    hide: 'Hide it',
  },
  'zh-CN': {
    words: '这像是助记词。',
    raw_key: '这像是私钥。',
    password: '这像是密码。',
    card: '这像是银行卡号。',
    identity: '这像是证件号码。',
    mail: '这像是邮箱地址。',
    phone: '这像是电话号码。',
    all: '发布后所有人都能看到。如果是个人信息，请隐藏。',
    hide: '隐藏',
  },
}

type TextField = HTMLInputElement | HTMLTextAreaElement

const notes = new WeakMap<TextField, HTMLElement>()

/** Says beside the field what may be private in it, with a button that hides it. Nothing is held back: the server asks
 *  once more. */
export async function hint(field: TextField) {
  const { value } = field
  const lists = mayHoldPhrase(value) ? (await import('../guard/word-lists.ts')).WORD_LISTS : []
  if (field.value !== value) return
  const found = findLikely(value, lists)
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  const said = kinds.join()
  if (field.dataset.likely === said) return
  notes.get(field)?.remove()
  delete field.dataset.likely
  if (kinds.length === 0) return
  field.dataset.likely = said
  const texts = document.documentElement.lang === 'zh-CN' ? TEXTS['zh-CN'] : TEXTS.en
  const words = [...kinds.map((kind) => texts[kind]), texts.all].join(texts === TEXTS.en ? ' ' : '')
  const hide = build('button', { class: 'button', type: 'button' }, texts.hide)
  hide.addEventListener('click', () => hideIn(field, lists))
  const note = build('div', { class: 'note secret-warning', role: 'status' }, words, ' ', hide)
  field.after(note)
  notes.set(field, note)
}

/** As if it had been typed, so that whoever listens to the field hears of it. */
function hideIn(field: TextField, lists: Parameters<typeof findLikely>[1]) {
  field.value = hideAt(field.value, findLikely(field.value, lists))
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  field.focus()
}
