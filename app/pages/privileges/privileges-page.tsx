import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { PrivilegesPage, Standing } from './privileges.server.ts'

/** What reputation opens, how it is earned and lost, and where the reader stands. */
export function Privileges({ standing, privileges, points, limits, newMembers }: PrivilegesPage) {
  const t = useT()
  return (
    <div className="narrow privileges">
      <h1>{t('privileges.title')}</h1>
      <p className="lead">{t('privileges.lead')}</p>
      {standing ? <OwnStanding standing={standing} /> : null}
      <section>
        <h2>{t('privileges.opens')}</h2>
        <PrivilegeList privileges={privileges} standing={standing} />
        <p className="hint">{t('privileges.staff_note')}</p>
      </section>
      <section>
        <h2>{t('privileges.points')}</h2>
        <PointsList points={points} />
        <p>{t('privileges.limits', limits)}</p>
        <p>{t('privileges.undone')}</p>
      </section>
      <NewMembers {...newMembers} />
      <p>
        <Link to="/badges">{t('privileges.badges')}</Link>
      </p>
    </div>
  )
}

function OwnStanding({ standing }: { standing: NonNullable<Standing> }) {
  const t = useT()
  const { handle, reputation, isStaff, isNew, next } = standing
  return (
    <section className="card" aria-labelledby="own-standing">
      <h2 id="own-standing">
        <Link to={`/users/${handle}`}>{t('privileges.yours', { reputation })}</Link>
      </h2>
      {isStaff ? <p>{t('privileges.as_staff')}</p> : null}
      {!isStaff && next ? (
        <p>
          {t('privileges.next', {
            count: next.reputation - reputation,
            what: t(`privileges.to_${next.name}`, { votes: next.votes }),
          })}
        </p>
      ) : null}
      {!isStaff && !next ? <p>{t('privileges.all_open')}</p> : null}
      {isNew ? <p>{t('privileges.is_new')}</p> : null}
    </section>
  )
}

function PrivilegeList({ privileges, standing }: Pick<PrivilegesPage, 'privileges' | 'standing'>) {
  const t = useT()
  return (
    <ol className="privilege-list">
      {privileges.map(({ name, reputation, votes }) => {
        const isOpen = standing !== null && (standing.isStaff || standing.reputation >= reputation)
        return (
          <li key={name}>
            <b>{formatNumber(reputation, t.locale)}</b>
            <span>
              {t(`privileges.to_${name}`, { votes })}
              {isOpen ? (
                <span className="state state-solved">
                  <Icon name="check" size={16} />
                  {t('privileges.reached')}
                </span>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function PointsList({ points }: Pick<PrivilegesPage, 'points'>) {
  const t = useT()
  return (
    <ul className="privilege-list">
      {points.map(({ name, points: worth }) => (
        <li key={name}>
          <b>{worth < 0 ? `−${-worth}` : `+${worth}`}</b>
          <span>{t(`privileges.for_${name}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function NewMembers({ hours, posts, isHeld, hosts }: PrivilegesPage['newMembers']) {
  const t = useT()
  return (
    <section>
      <h2>{t('privileges.new_members')}</h2>
      <p>{t('privileges.new_until', { hours, posts })}</p>
      <ul>
        {isHeld ? <li>{t('privileges.new_held')}</li> : null}
        <li>
          {t('privileges.new_links')}{' '}
          <span lang="en" translate="no">
            {hosts.join(', ')}
          </span>
        </li>
        <li>{t('privileges.new_pictures')}</li>
        <li>{t('privileges.new_contacts')}</li>
      </ul>
    </section>
  )
}
