import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { LanguageName } from '~/ui/language-name.tsx'
import { Link } from '~/ui/link.tsx'
import { Day } from '~/ui/time-ago.tsx'
import type { EntryView } from '../entry.view.server.ts'
import type { TwinLink } from '../twins.view.server.ts'

/** What a reader has to know before relying on the text. */
export function EntryNotes({ entry, twin }: { entry: EntryView; twin: TwinLink | null }) {
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
      {entry.language === t.locale ? null : <OtherLanguage language={entry.language} twin={twin} />}
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

/** The reader's own language is one step away where there is one. */
function OtherLanguage({ language, twin }: Pick<EntryView, 'language'> & { twin: TwinLink | null }) {
  return (
    <div className="note">
      <Icon name="comment" />
      <p>
        <Message id="help.other_language" values={{ language: <LanguageName language={language} /> }} />{' '}
        {twin ? (
          <Link to={twin.path} lang={twin.language} hrefLang={twin.language}>
            {twin.title}
          </Link>
        ) : null}
      </p>
    </div>
  )
}
