import type { PersonView } from '~/features/people/person.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Day } from '~/ui/time-ago.tsx'

export function Suspensions({ suspensions }: Pick<PersonView, 'suspensions'>) {
  const t = useT()
  return (
    <section aria-labelledby="suspensions">
      <h2 id="suspensions">{t('people.suspensions')}</h2>
      {suspensions.length === 0 ? <p className="hint">{t('people.no_suspensions')}</p> : null}
      <ul className="people-list">
        {suspensions.map((suspension) => (
          <Suspension key={suspension.id} suspension={suspension} />
        ))}
      </ul>
    </section>
  )
}

function Suspension({ suspension }: { suspension: PersonView['suspensions'][number] }) {
  const t = useT()
  const { kind, reason, startedAt, until, liftedAt, by, appeals } = suspension
  return (
    <li className="person-line">
      <p>
        <b>{t(`people.kind_was_${kind}`)}</b> <span lang="">{reason}</span>
      </p>
      <p className="meta">
        <span>
          <Message id="people.term_of" values={{ from: <Day at={startedAt} />, until: <Day at={until} /> }} />
        </span>
        {liftedAt ? (
          <span>
            <Message id="people.lifted_on" values={{ date: <Day at={liftedAt} /> }} />
          </span>
        ) : null}
        <span>{by ? t('people.by', { name: by }) : t('people.by_operator')}</span>
        {appeals > 0 ? <span>{t('people.appealed', { count: appeals })}</span> : null}
      </p>
    </li>
  )
}
