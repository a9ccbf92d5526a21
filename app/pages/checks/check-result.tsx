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
  const [first] = candidates
  return (
    <>
      {isKeyAlike ? (
        <Note look="warn" icon="lock" title={t('checks.key_alike')} text={t('checks.key_alike_advice')} />
      ) : null}
      <section className="check-results" role="status" aria-labelledby="check-results">
        <h2 id="check-results">{t('checks.results')}</h2>
        {candidates.map((candidate) => (
          <CandidateCard key={candidate.family} candidate={candidate} />
        ))}
        {first?.what === 'transaction' ? <p className="hint">{t('checks.transaction_advice')}</p> : null}
      </section>
    </>
  )
}

function CandidateCard({ candidate }: { candidate: Candidate }) {
  const t = useT()
  const { family, what, places } = candidate
  const network = t(`checks.family_${family}`)
  return (
    <section className="card">
      <h3>
        {what === 'address' ? t('checks.address_of', { network }) : t('checks.transaction_of', { network })}
      </h3>
      <Checksum candidate={candidate} />
      {family === 'evm' && what === 'address' ? <p className="hint">{t('checks.evm_advice')}</p> : null}
      {places.length > 0 ? (
        <p className="meta">
          <span>{t('checks.look_up')}</span>
          {places.map((place) => (
            <a key={place.href} href={place.href} rel="noopener noreferrer" lang="en" translate="no">
              {place.network}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  )
}

/** A transaction id has none to speak of. */
function Checksum({ candidate: { what, checksum } }: { candidate: Candidate }) {
  const t = useT()
  if (checksum === 'holds') return <p className="check-holds">{t('checks.holds')}</p>
  if (checksum === 'broken') return <p className="field-error">{t('checks.broken')}</p>
  return what === 'address' ? <p>{t('checks.none_address')}</p> : null
}
