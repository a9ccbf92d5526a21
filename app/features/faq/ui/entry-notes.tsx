import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import { Day } from '~/ui/time-ago.tsx'
import type { EntryView } from '../entry.view.server.ts'

/** What a reader has to know before relying on the text. */
export function EntryNotes({ entry }: { entry: EntryView }) {
  const t = useT()
  return (
    <>
      {entry.state === 'published' ? null : <NotPublic entry={entry} />}
      {entry.needsReview?.level === 'urgent' ? (
        <div className="note note-warn">
          <Icon name="clock" />
          <p>
            <Message id="help.being_checked" values={{ date: <Day at={entry.needsReview.since} /> }} />
          </p>
        </div>
      ) : null}
      {entry.language === t.locale ? null : <OtherLanguage language={entry.language} />}
    </>
  )
}

/** Staff see drafts; nobody else gets this far. */
function NotPublic({ entry }: { entry: EntryView }) {
  const t = useT()
  return (
    <div className="note note-warn">
      <Icon name="lock" />
      <p>
        {t(entry.state === 'draft' ? 'help.is_draft' : 'help.is_unpublished')}{' '}
        <Link to={`/mod/faq/${entry.id}`}>{t('help.open_editor')}</Link>
      </p>
    </div>
  )
}

function OtherLanguage({ language }: Pick<EntryView, 'language'>) {
  const name = LANGUAGE_NAMES.find(({ value }) => value === language)?.label ?? language
  return (
    <div className="note">
      <Icon name="comment" />
      <p>
        <Message id="help.other_language" values={{ language: <span lang={language}>{name}</span> }} />
      </p>
    </div>
  )
}
