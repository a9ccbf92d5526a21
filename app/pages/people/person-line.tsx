import type { ListedPerson } from '~/features/people/people.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { Day, TimeAgo } from '~/ui/time-ago.tsx'

export function PersonLine({ person }: { person: ListedPerson }) {
  const t = useT()
  const { id, handle, displayName, role, reputation, createdAt, address, restriction } = person
  return (
    <li className="person-line">
      <p className="person-name">
        <Link to={`/mod/people/${id}`}>
          <bdi lang="" translate="no">
            {displayName}
          </bdi>
        </Link>
        <span className="hint">@{handle}</span>
        {role === 'member' ? null : <span className="state">{t(`people.role_${role}`)}</span>}
        {restriction ? <RestrictionChip restriction={restriction} /> : null}
      </p>
      <p className="meta">
        <span>{t('people.reputation', { count: reputation })}</span>
        <span>
          {t('people.joined')} <TimeAgo at={createdAt} />
        </span>
        {address ? <Address address={address} /> : null}
      </p>
    </li>
  )
}

export function RestrictionChip({ restriction }: { restriction: NonNullable<ListedPerson['restriction']> }) {
  return (
    <span className="state urgent">
      <Message id={`people.${restriction.kind}_until`} values={{ date: <Day at={restriction.until} /> }} />
    </span>
  )
}

export function Address({ address }: { address: NonNullable<ListedPerson['address']> }) {
  const t = useT()
  return (
    <span>
      <bdi translate="no">{address.email}</bdi>{' '}
      {t(address.isVerified ? 'people.address_verified' : 'people.address_claimed')}
    </span>
  )
}
