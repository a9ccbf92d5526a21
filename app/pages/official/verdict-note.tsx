import type { ReactNode } from 'react'
import type { Difference } from '~/features/official/likeness.ts'
import type { Verdict } from '~/features/official/verdict.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Icon, type IconName } from '~/ui/icon.tsx'
import { Day } from '~/ui/time-ago.tsx'

type Of<State extends Verdict['state']> = Extract<Verdict, { state: State }>

export function VerdictNote({ verdict }: { verdict: Verdict }) {
  const t = useT()
  if (verdict.state === 'ours') return <Ours verdict={verdict} />
  if (verdict.state === 'not_ours') return <NotOurs verdict={verdict} />
  return (
    <Note look="warn" icon="alert" title={t('official.unlisted')}>
      {t('official.unlisted_hint')}
    </Note>
  )
}

function Ours({ verdict: { channel, since } }: { verdict: Of<'ours'> }) {
  const t = useT()
  const { label, address } = channel
  const values = { label: label ? (label[t.locale] ?? label.en) : '', address: <Name>{address}</Name> }
  return (
    <Note look="official" icon="seal" title={t('official.ours')}>
      {label ? <Message id="official.ours_as" values={values} /> : t('official.ours_forum')}{' '}
      {since ? <Message id="official.since" values={{ date: <Day at={since} /> }} /> : null}
    </Note>
  )
}

function NotOurs({ verdict }: { verdict: Of<'not_ours'> }) {
  const t = useT()
  if (verdict.why === 'imitation') return <Imitation difference={verdict.difference} />
  return (
    <Note look="danger" icon="alert" title={t(`official.${verdict.why}`)}>
      {verdict.why === 'former' ? (
        <Message id="official.former_hint" values={{ date: <Day at={verdict.until} /> }} />
      ) : (
        <Message id="official.fake_hint" values={{ date: <Day at={verdict.since} /> }} />
      )}
    </Note>
  )
}

function Imitation({ difference: { ours, theirs, character } }: { difference: Difference }) {
  const t = useT()
  return (
    <Note look="danger" icon="alert" title={t('official.imitation')}>
      <Message
        id="official.imitation_of"
        values={{ ours: <Name>{ours}</Name>, theirs: <Name>{theirs}</Name> }}
      />{' '}
      <FirstDifference {...character} />
    </Note>
  )
}

function FirstDifference({ ours, theirs }: Difference['character']) {
  if (ours && theirs) {
    const values = { ours: <Letter>{ours}</Letter>, theirs: <Letter>{theirs}</Letter> }
    return <Message id="official.imitation_letter" values={values} />
  }
  if (theirs) return <Message id="official.imitation_longer" values={{ theirs: <Letter>{theirs}</Letter> }} />
  return ours ? <Message id="official.imitation_shorter" values={{ ours: <Letter>{ours}</Letter> }} /> : null
}

const Name = ({ children }: { children: string }) => <bdi translate="no">{children}</bdi>

/** Two letters that look the same have different numbers. */
const Letter = ({ children }: { children: string }) => (
  <>
    <mark translate="no">{children}</mark> (U+
    {children.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})
  </>
)

interface NoteProps {
  look: 'official' | 'warn' | 'danger'
  icon: IconName
  title: string
  children: ReactNode
}

const Note = ({ look, icon, title, children }: NoteProps) => (
  <div className={`note note-${look}`}>
    <Icon name={icon} />
    <div>
      <p>
        <b>{title}</b>
      </p>
      <p>{children}</p>
    </div>
  </div>
)
