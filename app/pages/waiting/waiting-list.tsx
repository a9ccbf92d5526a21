import { changePath } from '~/features/faq/paths.ts'
import type { ChangeRow } from '~/features/faq/waiting.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'

/** Changes that wait for somebody's eyes, the longest first. Nothing where nothing does. */
export function WaitingList({ changes }: { changes: ChangeRow[] }) {
  const t = useT()
  if (changes.length === 0) return null
  return (
    <section>
      <h2>
        {t('waiting.title')} <span className="count">{changes.length}</span>
      </h2>
      <ul className="desk-list">
        {changes.map(({ change, entry, author }) => (
          <li key={change.id}>
            <a href={changePath(change.id)} lang={entry.language}>
              {entry.title}
            </a>
            <span className="meta">
              <span>
                <Message
                  id="waiting.written"
                  values={{ name: author, time: <TimeAgo at={change.createdAt} /> }}
                />
              </span>
              {change.reason ? <span lang="">{change.reason}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
