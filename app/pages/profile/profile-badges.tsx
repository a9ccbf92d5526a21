import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { Day } from '~/ui/time-ago.tsx'
import type { ProfilePage } from './profile.server.ts'

/** What was earned for what the forum needs, and when. */
export function ProfileBadges({ badges, badgeTerms: terms }: Pick<ProfilePage, 'badges' | 'badgeTerms'>) {
  const t = useT()
  if (badges.length === 0) return null
  return (
    <section>
      <h2>
        <Link to="/badges">{t('badges.title')}</Link>
      </h2>
      <ul className="badge-list">
        {badges.map(({ badge, awardedAt }) => (
          <li key={badge}>
            <b>{t(`badges.name_${badge}`)}</b>
            <span>{t(`badges.for_${badge}`, terms)}</span>
            <span className="hint">
              <Day at={awardedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
