import {
  HOLD_NEW_MEMBERS_POSTS,
  HOSTS_NEW_MEMBERS_MAY_LINK,
  NEW_MEMBER_AGE_MS,
  NEW_MEMBER_POSTS,
} from '~/features/posts/rules.ts'
import { DAILY_VOTE_POINTS_LIMIT, STARTING_REPUTATION } from '~/features/reputation/rules.ts'
import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { Standing } from './privileges.server.ts'
import { POINTS, PRIVILEGES } from './privileges.ts'

const HOUR_MS = 3_600_000

/** What reputation opens, how it is earned and lost, and where the reader stands. */
export function Privileges({ standing }: { standing: Standing }) {
  const t = useT()
  return (
    <div className="narrow privileges">
      <h1>{t('privileges.title')}</h1>
      <p className="lead">{t('privileges.lead')}</p>
      {standing ? <OwnStanding standing={standing} /> : null}
      <section>
        <h2>{t('privileges.opens')}</h2>
        <PrivilegeList standing={standing} />
        <p className="hint">{t('privileges.staff_note')}</p>
      </section>
      <section>
        <h2>{t('privileges.points')}</h2>
        <PointsList />
        <p>{t('privileges.limits', { limit: DAILY_VOTE_POINTS_LIMIT, least: STARTING_REPUTATION })}</p>
        <p>{t('privileges.undone')}</p>
      </section>
      <NewMembers />
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

function PrivilegeList({ standing }: { standing: Standing }) {
  const t = useT()
  return (
    <ol className="privilege-list">
      {PRIVILEGES.map(({ name, reputation, votes }) => {
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

function PointsList() {
  const t = useT()
  return (
    <ul className="privilege-list">
      {POINTS.map(({ name, points }) => (
        <li key={name}>
          <b>{points > 0 ? `+${points}` : `−${-points}`}</b>
          <span>{t(`privileges.for_${name}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function NewMembers() {
  const t = useT()
  const hours = NEW_MEMBER_AGE_MS / HOUR_MS
  return (
    <section>
      <h2>{t('privileges.new_members')}</h2>
      <p>{t('privileges.new_until', { hours, posts: NEW_MEMBER_POSTS })}</p>
      <ul>
        {HOLD_NEW_MEMBERS_POSTS ? <li>{t('privileges.new_held')}</li> : null}
        <li>
          {t('privileges.new_links')}{' '}
          <span lang="en" translate="no">
            {HOSTS_NEW_MEMBERS_MAY_LINK.join(', ')}
          </span>
        </li>
        <li>{t('privileges.new_pictures')}</li>
        <li>{t('privileges.new_contacts')}</li>
      </ul>
    </section>
  )
}
