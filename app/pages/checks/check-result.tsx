import { useT } from '~/i18n/react.tsx'
import { Icon, type IconName } from '~/ui/icon.tsx'
import type { Checked } from './check.server.ts'

type Known = Extract<Checked, { kind: 'known' }>
type Candidate = Known['candidates'][number]

/** Says what it may be, never what it is. */
export function CheckResult({ result }: { result: Checked }) {
  const t = useT()
  if (result.kind === 'secret') {
    return (
      <Note
        look="danger"
        icon="alert"
        title={t(`checks.secret_${result.what}`)}
        text={t('checks.secret_advice')}
      />
    )
  }
  if (result.kind === 'unknown') {
    return <Note look="warn" icon="alert" title={t('checks.unknown')} text={t('checks.unknown_hint')} />
  }
  return <KnownResult result={result} />
}

interface NoteProps {
  look: 'danger' | 'warn'
  icon: IconName
  title: string
  text: string
}

function Note({ look, icon, title, text }: NoteProps) {
  return (
    <div className={`note note-${look}`} role="status">
      <Icon name={icon} />
      <div>
        <p>
          <b>{title}</b>
        </p>
        <p>{text}</p>
      </div>
    </div>
  )
}

function KnownResult({ result: { candidates, isKeyAlike } }: { result: Known }) {
  const t = useT()
  const addresses = candidates.filter(({ what }) => what === 'address')
  return (
    <>
      {isKeyAlike ? (
        <Note look="warn" icon="lock" title={t('checks.key_alike')} text={t('checks.key_alike_advice')} />
      ) : null}
      <section className="check-results" role="status" aria-labelledby="check-results">
        <h2 id="check-results">{t('checks.results')}</h2>
        {addresses.map((candidate) => (
          <AddressCard key={candidate.family} candidate={candidate} />
        ))}
        {addresses.length === 0 ? <TransactionCard candidates={candidates} /> : null}
      </section>
    </>
  )
}

function AddressCard({ candidate }: { candidate: Candidate }) {
  const t = useT()
  const { family, checksum, places } = candidate
  return (
    <section className="card">
      <h3>{t('checks.address_of', { network: t(`checks.family_${family}`) })}</h3>
      <Checksum checksum={checksum} />
      {family === 'evm' ? <p className="hint">{t('checks.evm_advice')}</p> : null}
      {places.length > 0 ? (
        <p className="meta">
          <span>{t('checks.look_up')}</span>
          <Places places={places} />
        </p>
      ) : null}
    </section>
  )
}

function Checksum({ checksum }: Pick<Candidate, 'checksum'>) {
  const t = useT()
  if (checksum === 'holds') return <p className="check-holds">{t('checks.holds')}</p>
  if (checksum === 'broken') return <p className="field-error">{t('checks.broken')}</p>
  return <p>{t('checks.none_address')}</p>
}

/** A transaction id has no checksum, and one shape on many networks. */
function TransactionCard({ candidates }: { candidates: Candidate[] }) {
  const t = useT()
  return (
    <section className="card">
      <h3>{t('checks.transaction')}</h3>
      <ul className="check-networks">
        {candidates.map(({ family, places }) => (
          <li key={family} className="meta">
            <span>{t(`checks.family_${family}`)}</span>
            <Places places={places} />
          </li>
        ))}
      </ul>
      <p className="hint">{t('checks.transaction_advice')}</p>
    </section>
  )
}

const Places = ({ places }: Pick<Candidate, 'places'>) =>
  places.map(({ href, network }) => (
    <a key={href} href={href} rel="noopener noreferrer" lang="en" translate="no">
      {network}
    </a>
  ))
