import type { Translate } from '~/i18n/translate.ts'
import { shortened } from '~/markdown/excerpt.ts'
import { htmlForMail } from '~/markdown/for-mail.ts'
import type { PublicAuthor } from '../accounts/accounts.view.server.ts'
import type { Answer } from '../answers/find.server.ts'
import type { Quote } from '../mail/layout.server.tsx'
import { MAX_QUOTED } from './rules.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** An answer as a mail shows it: its text and nothing that hangs on it. A very long one is shown by its beginning. */
export function quoteOf(
  { bodyText, bodyHtml, language }: Pick<Answer, 'bodyText' | 'bodyHtml' | 'language'>,
  by: PublicAuthor | null,
  { t, origin }: { t: Translate; origin: string },
): Quote {
  const quote = { by: writerOf(by, t), language }
  if (bodyHtml.length <= MAX_QUOTED) return { ...quote, text: bodyText, html: htmlForMail(bodyHtml, origin) }
  const text = `${shortened(bodyText, MAX_QUOTED / 2)}\n\n${t('mail.quote_goes_on')}`
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`)
  return { ...quote, text, html: paragraphs.join('') }
}

/** A member's name says nothing of who they are; that somebody is staff, we say. */
function writerOf(by: PublicAuthor | null, t: Translate) {
  if (!by) return t('mail.quote_by_nobody')
  return t(by.isStaff ? 'mail.quote_by_staff' : 'mail.quote_by_member', { name: by.displayName })
}
