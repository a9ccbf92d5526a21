import { renderToStaticMarkup } from 'react-dom/server'
import type { Translate } from '~/i18n/translate.ts'
import type { Mail } from './post.ts'
import { OFFICIAL_PATH } from './rules.ts'

/** What a mail says; everything is plain text. */
export interface LetterText {
  subject: string
  before: string[]
  /** To be typed in somewhere. */
  code?: string
  action?: { label: string; url: string }
  after: string[]
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
  return { to, subject: text.subject, text: asText(text, end), html: asHtml(text, end, t.locale) }
}

interface Ending {
  phrase: string
  official: string
  never: string
}

function asText({ before, code, action, after }: LetterText, end: Ending) {
  const parts = [
    ...before,
    ...(code ? [`    ${code}`] : []),
    ...(action ? [`${action.label}\n${action.url}`] : []),
    ...after,
    `-- \n${Object.values(end).join('\n')}`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** Without characters that React would escape. */
const STYLE = `
body { margin: 0; background: #f5f6f8; color: #1c2430; font: 16px/1.6 system-ui, sans-serif; }
main { display: block; max-width: 560px; margin: 24px auto; padding: 24px; background: #ffffff; border-radius: 12px; }
h1 { margin: 0 0 16px; font-size: 20px; line-height: 1.3; }
.code { font: 600 32px/1.2 ui-monospace, monospace; letter-spacing: 6px; }
.action { display: inline-block; padding: 12px 20px; background: #1f5fd0; color: #ffffff; border-radius: 8px; text-decoration: none; }
.plain, footer { color: #5a6472; font-size: 14px; overflow-wrap: anywhere; }
footer { margin-top: 24px; padding-top: 12px; border-top: 1px solid #dfe3e8; }
@media (prefers-color-scheme: dark) {
  body { background: #12161c; color: #e6e9ee; }
  main { background: #1b2129; }
  .action { background: #7fb0ff; color: #0c1420; }
  .plain, footer { color: #a6b0bd; border-color: #333c47; }
}`

const asHtml = (text: LetterText, end: Ending, language: string) =>
  `<!DOCTYPE html>\n${renderToStaticMarkup(<Letter text={text} end={end} language={language} />)}\n`

function Letter({ text, end, language }: { text: LetterText; end: Ending; language: string }) {
  const { subject, before, code, action, after } = text
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
          {code ? <p className="code">{code}</p> : null}
          {action ? <Action {...action} /> : null}
          {after.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <footer>
            {Object.values(end).map((line) => (
              <p key={line}>{line}</p>
            ))}
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
