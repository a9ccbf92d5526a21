import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Quantity } from '~/ui/quantity.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { ProfilePage } from './profile.server.ts'

/** Answers of one member, by the questions that they answer. */
export function AnswerList({ answers }: Pick<ProfilePage, 'answers'>) {
  const t = useT()
  return (
    <ol className="rows">
      {answers.map(({ id, score, path, title, language, isAccepted, createdAt }) => (
        <li key={id} className="row">
          <div className="row-counts">
            <span className={isAccepted ? 'num num-solved' : 'num'}>
              <b>
                <Quantity value={score} />
              </b>{' '}
              {t('lists.votes_word', { count: score })}
            </span>
          </div>
          <div>
            <h3 className="row-title" lang={language}>
              <Link to={path}>{title}</Link>
            </h3>
            <p className="meta">
              {isAccepted ? (
                <span className="state state-solved">
                  <Icon name="check" size={16} />
                  {t('profile.accepted')}
                </span>
              ) : null}
              <TimeAgo at={createdAt} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
