import { useT } from '~/i18n/react.tsx'
import type { EntryView } from '../entry.view.server.ts'

/** By these somebody who came with an error knows that this is their case. */
export function EntryMessages({ entry: { messages } }: { entry: Pick<EntryView, 'messages'> }) {
  const t = useT()
  if (messages.length === 0) return null
  return (
    <section className="entry-messages" aria-labelledby="messages">
      <h2 id="messages">{t('help.messages')}</h2>
      <ul>
        {messages.map(({ text, language, appVersion }) => (
          <li key={`${text} ${appVersion}`}>
            <code lang={language}>{text}</code>
            {appVersion ? (
              <span className="hint">{t('help.message_app', { version: appVersion })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
