import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Day } from '~/ui/time-ago.tsx'
import type { EntryView } from '../entry.view.server.ts'
import type { TwinLink } from '../twins.view.server.ts'

/** Official, since when, by whom, and from where. */
export function EntryOrigin({ entry, twin }: { entry: EntryView; twin: TwinLink | null }) {
  const t = useT()
  return (
    <div className="meta entry-origin">
      <span className="state state-official">
        <Icon name="seal" />
        {t('help.official')}
      </span>
      <Verified entry={entry} />
      {entry.twinOfId && twin && !entry.source ? <Translated twin={twin} /> : <Source entry={entry} />}
      {entry.additions.map((source) => (
        <CommunitySource key={source.answerId} id="help.source_too" source={source} />
      ))}
    </div>
  )
}

function Verified({ entry: { verifiedAt, verifiedBy } }: { entry: EntryView }) {
  if (!verifiedAt) return null
  const date = <Day at={verifiedAt} />
  return (
    <span>
      {verifiedBy ? (
        <Message id="help.verified_by" values={{ date, team: verifiedBy }} />
      ) : (
        <Message id="help.verified_by_us" values={{ date }} />
      )}
    </span>
  )
}

function Source({ entry: { source, origin, document } }: { entry: EntryView }) {
  const t = useT()
  if (source) return <CommunitySource id="help.source" source={source} />
  if (origin === 'community') return <span>{t('help.from_community')}</span>
  const words = t(origin === 'staff' ? 'help.by_staff' : 'help.imported')
  return (
    <span>
      {words}
      {document ? (
        <>
          {' '}
          <Message id="help.document" values={{ document: <cite>{document}</cite> }} />
        </>
      ) : null}
    </span>
  )
}

/** Its sources are the original's. */
function Translated({ twin }: { twin: TwinLink }) {
  const original = (
    <Link to={twin.path} lang={twin.language} hrefLang={twin.language}>
      {twin.title}
    </Link>
  )
  return (
    <span>
      <Message id="help.translated" values={{ original }} />
    </span>
  )
}

interface CommunitySourceProps {
  id: 'help.source' | 'help.source_too'
  source: NonNullable<EntryView['source']>
}

function CommunitySource({ id, source }: CommunitySourceProps) {
  const t = useT()
  const words = source.author
    ? t('help.answer_of', { name: source.author.displayName })
    : t('help.answer_of_member')
  return (
    <span>
      <Message
        id={id}
        values={{
          answer: source.path ? <Link to={source.path}>{words}</Link> : words,
          revision: source.revision,
        }}
      />
    </span>
  )
}
