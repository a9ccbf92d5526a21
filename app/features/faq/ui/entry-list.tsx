import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import { Day } from '~/ui/time-ago.tsx'
import type { EntryLink } from '../help.view.server.ts'

/** Official answers as a list of links, each with the day on which it was verified. */
export function EntryList({ entries }: { entries: EntryLink[] }) {
  return (
    <ul className="entry-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Link to={entry.path} lang={entry.language}>
            {entry.title}
          </Link>
          <EntryMeta entry={entry} />
        </li>
      ))}
    </ul>
  )
}

function EntryMeta({ entry: { verifiedAt, language } }: { entry: EntryLink }) {
  const t = useT()
  const otherName = LANGUAGE_NAMES.find(({ value }) => value === language && value !== t.locale)?.label
  return (
    <span className="meta">
      {verifiedAt ? (
        <span className="state state-official">
          <Icon name="seal" size={16} />
          <span>
            <Message id="help.verified" values={{ date: <Day at={verifiedAt} /> }} />
          </span>
        </span>
      ) : null}
      {otherName ? (
        <span className="language-mark" lang={language}>
          {otherName}
        </span>
      ) : null}
    </span>
  )
}
