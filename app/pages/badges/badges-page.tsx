import type { Badge } from '#db/schema/types.ts'
import type { BadgeTerms } from '~/features/badges/badges.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'
import { Day } from '~/ui/time-ago.tsx'

interface Props {
  badges: { badge: Badge; members: number; awardedAt: Date | null }[]
  terms: BadgeTerms
}

/** What the forum says thanks for, and who has it. */
export function Badges({ badges, terms }: Props) {
  const t = useT()
  return (
    <div className="narrow privileges">
      <h1>{t('badges.title')}</h1>
      <p className="lead">{t('badges.lead')}</p>
      <ul className="badge-list">
        {badges.map(({ badge, members, awardedAt }) => (
          <li key={badge}>
            <b>{t(`badges.name_${badge}`)}</b>
            <span>{t(`badges.for_${badge}`, terms)}</span>
            <span className="hint">
              {t('badges.members', { count: members })}
              {awardedAt ? (
                <span className="state state-solved">
                  <Icon name="check" size={16} />
                  <span>
                    <Message id="badges.yours" values={{ date: <Day at={awardedAt} /> }} />
                  </span>
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={PRIVILEGES_PATH}>{t('badges.privileges')}</Link>
      </p>
    </div>
  )
}
