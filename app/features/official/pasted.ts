import { type Contact, NOTHING } from './contact.ts'
import { hostOf, linkIn, queryOf } from './link.ts'

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
const WRAPPED = /^[\s<>"'“”‘’「」『』（(【[]+|[\s<>"'“”‘’「」『』）)】\],;。，；!！?？]+$/gu

/** @returns null where nothing is left to compare */
export function contactIn(pasted: string): Contact | null {
  const text = pasted.normalize('NFKC').replace(INVISIBLE, '').replace(WRAPPED, '')
  return mailIn(text) ?? numberIn(text) ?? linkIn(text) ?? handleIn(text)
}

/** A mail may come with what it is about; with more it goes to others as well. */
function mailIn(text: string): Contact | null {
  const [, local = '', domain = '', query = ''] =
    /^(?:mailto:)?([^\s@/:?]+)@([^\s@/:?]+\.[^\s@/:?]+)(\?.*)?$/i.exec(text) ?? []
  const host = domain && hostOf(`https://${domain}`)
  if (!host) return null
  const looseKey = `mail:${local.toLowerCase()}@${host}`
  const key = `${looseKey}${queryOf(query, ['subject', 'body'])}`
  return { ...NOTHING, kind: 'mail', key, looseKey, host }
}

function numberIn(text: string): Contact | null {
  if (!/^(tel:)?\+?[\d\s().-]{5,40}$/i.test(text)) return null
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  const key = `number:${digits}`
  return digits.length < 5 ? null : { ...NOTHING, kind: 'number', key, looseKey: key }
}

function handleIn(text: string): Contact | null {
  const handle = text
    .replace(/^[@＠]+/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  const key = `handle:${handle}`
  return handle === '' ? null : { ...NOTHING, kind: 'handle', key, looseKey: key, handle, name: handle }
}
