import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#db/schema/types.ts'
import type { Translate } from '~/i18n/translate.ts'
import type { Mail } from './post.ts'
import { OFFICIAL_PATH } from './rules.ts'

/** What a mail says; everything is plain text. */
export interface LetterText {
  subject: string
  before: string[]
  /** What somebody else wrote. */
  quote?: Quote
  /** To be typed in somewhere. */
  code?: string
  action?: MailLink
  /** Beside the action, and less than it. */
  other?: MailLink
  after: string[]
  /** How mails of this kind are ended; absent where they cannot be. */
  stop?: MailLink
}

export interface MailLink {
  label: string
  url: string
}

/** Set apart from what we say ourselves, so that nobody takes one for the other. */
export interface Quote {
  /** Who wrote it. */
  by: string
  text: string
  /** Made for mail: it loads nothing, and shows where its links lead. */
  html: string
  language: Language
}

/** Who reads it. */
export interface Addressee {
  to: string
  /** The member's own words, if they chose some. */
  phrase: string | null
}

export interface Stationery {
  t: Translate
  /** Of this site. */
  origin: string
}

/** One layout for every mail, as HTML and as text; nothing in it is loaded from anywhere. */
export function writeMail(text: LetterText, { to, phrase }: Addressee, { t, origin }: Stationery): Mail {
  const end = {
    phrase: phrase === null ? t('mail.no_phrase') : t('mail.phrase', { phrase }),
    official: `${t('mail.official')} ${origin}${OFFICIAL_PATH}`,
    never: t('mail.never'),
  }
  const mail = { to, subject: text.subject, text: asText(text, end), html: asHtml(text, end, t.locale) }
  return text.stop ? { ...mail, unsubscribeUrl: text.stop.url } : mail
}

interface Ending {
  phrase: string
  official: string
  never: string
}

function asText({ before, quote, code, action, other, after, stop }: LetterText, end: Ending) {
  const parts = [
    ...before,
    ...(quote ? [`${quote.by}\n${quoted(quote.text)}`] : []),
    ...(code ? [`    ${code}`] : []),
    ...[action, other].flatMap((link) => (link ? [inLines(link)] : [])),
    ...after,
    ['-- ', ...Object.values(end), ...(stop ? [inLines(stop)] : [])].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

const inLines = ({ label, url }: MailLink) => `${label}\n${url}`

/** Every line of it: nothing that is quoted can look like our own ending. */
const quoted = (text: string) => text.replace(/^/gm, '> ')

/** Without characters that React would escape. */
const STYLE = `
body { margin: 0; background: #f5f6f8; color: #1c2430; font: 16px/1.6 system-ui, sans-serif; }
main { display: block; max-width: 560px; margin: 24px auto; padding: 24px; background: #ffffff; border-radius: 12px; }
h1 { margin: 0 0 16px; font-size: 20px; line-height: 1.3; }
.code { font: 600 32px/1.2 ui-monospace, monospace; letter-spacing: 6px; }
.action { display: inline-block; padding: 12px 20px; background: #1f5fd0; color: #ffffff; border-radius: 8px; text-decoration: none; }
blockquote, .quote { margin: 16px 0; padding: 4px 16px; border-left: 4px solid #c9d3e0; overflow-wrap: anywhere; }
.by { margin-bottom: 0; font-weight: 600; }
pre { white-space: pre-wrap; }
pre, code, kbd { font: 14px/1.5 ui-monospace, monospace; }
table { border-collapse: collapse; }
td, th { padding: 4px 8px; border: 1px solid #dfe3e8; text-align: left; }
.quote a, .other { color: #1f5fd0; }
.plain, footer { color: #5a6472; font-size: 14px; overflow-wrap: anywhere; }
footer { margin-top: 24px; padding-top: 12px; border-top: 1px solid #dfe3e8; }
footer a { color: inherit; }
@media (prefers-color-scheme: dark) {
  body { background: #12161c; color: #e6e9ee; }
  main { background: #1b2129; }
  .action { background: #7fb0ff; color: #0c1420; }
  .quote a, .other { color: #7fb0ff; }
  blockquote, .quote, td, th { border-color: #3d4856; }
  .plain, footer { color: #a6b0bd; border-color: #333c47; }
}`

const asHtml = (text: LetterText, end: Ending, language: string) =>
  `<!DOCTYPE html>\n${renderToStaticMarkup(<Letter text={text} end={end} language={language} />)}\n`

function Letter({ text, end, language }: { text: LetterText; end: Ending; language: string }) {
  const { subject, before, quote, code, action, other, after, stop } = text
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{subject}</h1>
          {before.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {quote ? <Quoted {...quote} /> : null}
          {code ? <p className="code">{code}</p> : null}
          {action ? <Action {...action} /> : null}
          {other ? (
            <p>
              <a className="other" href={other.url}>
                {other.label}
              </a>
            </p>
          ) : null}
          {after.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <footer>
            {Object.values(end).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {stop ? (
              <p>
                <a href={stop.url}>{stop.label}</a>
              </p>
            ) : null}
          </footer>
        </main>
      </body>
    </html>
  )
}

/** The address in full as well: whoever does not trust a button can read where it leads. */
function Action({ label, url }: { label: string; url: string }) {
  return (
    <>
      <p>
        <a className="action" href={url}>
          {label}
        </a>
      </p>
      <p className="plain">{url}</p>
    </>
  )
}

function Quoted({ by, html, language }: Quote) {
  return (
    <>
      <p className="by">{by}</p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by app/markdown, whose last step is the sanitiser */}
      <div className="quote" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
