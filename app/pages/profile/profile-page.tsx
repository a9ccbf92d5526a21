import type { Language } from '#db/schema/types.ts'
import { QuestionList } from '~/features/questions/ui/question-list.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Avatar } from '~/ui/avatar.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { Link } from '~/ui/link.tsx'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'
import { Prose } from '~/ui/prose.tsx'
import { Quantity } from '~/ui/quantity.tsx'
import { Day } from '~/ui/time-ago.tsx'
import { AnswerList } from './answer-list.tsx'
import type { ProfilePage } from './profile.server.ts'
import { ProfileBadges } from './profile-badges.tsx'
import { ReputationPlot } from './reputation-plot.tsx'

interface Props {
  profile: ProfilePage
  aboutLanguage: Language
  now: Date
  isOwn: boolean
  /** For staff: what they know of this member. */
  personPath: string | null
}

export function Profile({ profile, aboutLanguage, now, isOwn, personPath }: Props) {
  const t = useT()
  const { questions, answers, reputationByDay, counts } = profile
  return (
    <div className="profile">
      <ProfileHead profile={profile} isOwn={isOwn} personPath={personPath} />
      {profile.aboutHtml ? <Prose html={profile.aboutHtml} language={aboutLanguage} /> : null}
      <ProfileCounts profile={profile} />
      <p className="hint">
        <Link to={PRIVILEGES_PATH}>{t('profile.how')}</Link>
      </p>
      <ProfileBadges badges={profile.badges} badgeTerms={profile.badgeTerms} />
      {reputationByDay.length > 0 ? (
        <section>
          <h2>{t('profile.over_time')}</h2>
          <ReputationPlot totals={reputationByDay} joined={profile.createdAt} now={now} />
        </section>
      ) : null}
      <section>
        <h2>{t('profile.best_answers')}</h2>
        {answers.length > 0 ? (
          <AnswerList answers={answers} />
        ) : (
          <p className="hint">{t(isOwn ? 'profile.no_answers_own' : 'profile.no_answers')}</p>
        )}
      </section>
      <section>
        <h2>{t('profile.newest_questions')}</h2>
        {questions.length > 0 ? (
          <QuestionList questions={questions} heading="h3" />
        ) : (
          <p className="hint">{t(isOwn ? 'profile.no_questions_own' : 'profile.no_questions')}</p>
        )}
        {counts.questions > questions.length ? (
          <p className="hint">{t('profile.newest_only', { count: questions.length })}</p>
        ) : null}
      </section>
    </div>
  )
}

function ProfileHead({ profile, isOwn, personPath }: Pick<Props, 'profile' | 'isOwn' | 'personPath'>) {
  const t = useT()
  const { displayName, ownName, handle, isStaff, createdAt } = profile
  return (
    <header className="profile-head">
      <Avatar name={displayName} size="l" />
      <div>
        <h1>
          {displayName}
          {isStaff ? <span className="staff">{t('common.staff')}</span> : null}
        </h1>
        <p className="meta">
          <span>@{handle}</span>
          {ownName ? <span>{t('profile.own_name', { name: ownName })}</span> : null}
          <span>
            <Message id="profile.member_since" values={{ date: <Day at={createdAt} /> }} />
          </span>
          {personPath ? <Link to={personPath}>{t('profile.person')}</Link> : null}
        </p>
      </div>
      {isOwn ? (
        <ButtonLink size="s" to="/settings/profile">
          {t('profile.edit')}
        </ButtonLink>
      ) : null}
    </header>
  )
}

function ProfileCounts({ profile: { reputation, counts } }: Pick<Props, 'profile'>) {
  const t = useT()
  return (
    <dl className="profile-counts">
      <div>
        <dt>{t('profile.reputation')}</dt>
        <dd>
          <Quantity value={reputation} />
        </dd>
      </div>
      <div>
        <dt>{t('profile.answers_word')}</dt>
        <dd>
          <Quantity value={counts.answers} />
        </dd>
      </div>
      <div>
        <dt>{t('profile.questions_word')}</dt>
        <dd>
          <Quantity value={counts.questions} />
        </dd>
      </div>
    </dl>
  )
}
