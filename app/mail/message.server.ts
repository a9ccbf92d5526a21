import type { SendMailOptions } from 'nodemailer/lib/mailer'
import type { Mail } from '~/features/mail/post.ts'
import type { Sender } from './sender.ts'

/** Line ends would begin another header, and no subject needs the other control characters. */
const oneLine = (value: string) => value.replace(/\p{Cc}+/gu, ' ').trim()

/** A mail with its headers. It reads no file and fetches nothing, whatever a text says. */
export function messageOf(mail: Mail, { from, now }: Sender): SendMailOptions {
  const { to, subject, text, html, unsubscribeUrl } = mail
  return {
    from,
    to: { name: '', address: oneLine(to) },
    subject: oneLine(subject),
    text,
    html,
    date: now(),
    headers: {
      // Nobody's holiday note answers it: RFC 3834, and what Exchange reads instead.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(unsubscribeUrl && {
        'List-Unsubscribe': `<${oneLine(unsubscribeUrl)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
