import type { PersonView } from '~/features/people/person.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { Notes } from './notes.tsx'
import { PersonActs } from './person-acts.tsx'
import { Address, RestrictionChip } from './person-line.tsx'
import { PersonPosts } from './person-posts.tsx'
import { RestrainForm } from './restrain-form.tsx'
import { StandingForms } from './standing-forms.tsx'
import { Suspensions } from './suspensions.tsx'

interface Props {
  page: PersonView
  problem: Problem | undefined
}

/** A member, and what staff can do about them. */
export function PersonPage({ page, problem }: Props) {
  return (
    <section className="people-page">
      <PersonHead page={page} />
      <ProblemNote problem={problem} />
      {page.mayRestrain ? <RestrainForm person={page.person} problem={problem} /> : null}
      <StandingForms page={page} />
      <Suspensions suspensions={page.suspensions} />
      <Notes notes={page.notes} problem={problem} />
      <PersonActs acts={page.acts} mayRestore={page.mayRestrain} />
      <PersonPosts posts={page.posts} />
    </section>
  )
}

function PersonHead({ page: { person } }: Pick<Props, 'page'>) {
  const t = useT()
  const { handle, displayName, role, restriction, isVouchedFor, address } = person
  return (
    <header>
      <h1 className="person-name">
        <bdi lang="" translate="no">
          {displayName}
        </bdi>
        <span className="hint">@{handle}</span>
      </h1>
      <p className="meta">
        {role === 'member' ? null : <span className="state">{t(`people.role_${role}`)}</span>}
        {restriction ? <RestrictionChip restriction={restriction} /> : null}
        {isVouchedFor ? <span className="state">{t('people.vouched')}</span> : null}
      </p>
      <p className="meta">
        <Link to={`/users/${handle}`}>{t('people.profile')}</Link>
        <span>{t('people.reputation', { count: person.reputation })}</span>
        <span>
          {t('people.joined')} <TimeAgo at={person.createdAt} />
        </span>
        <span>{t('people.sessions', { count: person.openSessions })}</span>
        {address ? <Address address={address} /> : null}
      </p>
    </header>
  )
}
