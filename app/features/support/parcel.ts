import type { QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { fillAddress } from '../settings/address-template.ts'
import type { Desk } from './desk.ts'
import { MAIL_LINK_LENGTH } from './rules.ts'

/** What is passed on, no more and no less: the page shows it before, the desk gets it after. */
export interface Parcel {
  questionId: QuestionId
  title: string
  url: string
  language: Language
  asker: string
  excerpt: string
  facts: { name: string; value: string; isForStaff: boolean }[]
}

/** What of it a desk of this kind is told: an address carries four values, a mail what its link can hold. */
export function parcelFor(desk: Desk, whole: Parcel): Parcel {
  if (desk.kind === 'address') return { ...whole, asker: '', excerpt: '', facts: [] }
  return desk.kind === 'mail' ? fittingMail(desk.mail, { ...whole, asker: '' }) : whole
}

/** Facts before the text: the text can be read at its link, what is for staff cannot. */
function fittingMail(mail: string, whole: Parcel): Parcel {
  const fits = (parcel: Parcel) => mailLink(mail, parcel).length <= MAIL_LINK_LENGTH
  const facts = whole.facts.filter((_, index) =>
    fits({ ...whole, excerpt: '', facts: whole.facts.slice(0, index + 1) }),
  )
  const letters = [...whole.excerpt]
  const cut = (count: number): Parcel => ({
    ...whole,
    facts,
    excerpt: count < letters.length ? `${letters.slice(0, count).join('')} …` : whole.excerpt,
  })
  let [short, long] = [0, letters.length]
  while (short < long) {
    const middle = Math.ceil((short + long) / 2)
    if (fits(cut(middle))) short = middle
    else long = middle - 1
  }
  return short === 0 ? { ...whole, facts, excerpt: '' } : cut(short)
}

function mailLink(mail: string, { questionId, title, url, facts, excerpt }: Parcel): string {
  const lines = [
    url,
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...(excerpt ? ['', excerpt] : []),
  ]
  const subject = encodeURIComponent(`[#${questionId}] ${title}`)
  return `mailto:${encodeURIComponent(mail).replace('%40', '@')}?subject=${subject}&body=${encodeURIComponent(lines.join('\r\n'))}`
}

/** What the asker opens; null where the server does the sending. */
export function deskLink(desk: Desk, parcel: Parcel): string | null {
  if (desk.kind === 'mail') return mailLink(desk.mail, parcel)
  if (desk.kind !== 'address') return null
  const { title, url, language } = parcel
  return fillAddress(desk.template, { questionId: String(parcel.questionId), title, url, language })
}
