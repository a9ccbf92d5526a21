import { ROLES } from '#db/schema/types.ts'
import type { StaffPerson, Team } from '~/features/staff/staff.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { problemOf } from './problem-of.ts'
import { TeamChoice } from './team-choice.tsx'

interface Props {
  person: StaffPerson
  teams: Team[]
  problem: Problem | undefined
}

/** Somebody of the staff, and what can be changed about them. */
export function StaffRow({ person, teams, problem }: Props) {
  const t = useT()
  const ofRole = problemOf(problem, 'role', 'person', person.id)
  const ofPlace = problemOf(problem, 'place', 'person', person.id)
  return (
    <li className="card">
      <StaffLine person={person} />
      <details className="fold" open={ofRole !== undefined || ofPlace !== undefined}>
        <summary>
          {t('staff.change')}{' '}
          <span className="visually-hidden" lang="">
            @{person.handle}
          </span>
        </summary>
        <form className="form" method="post">
          <input type="hidden" name="act" value="role" />
          <input type="hidden" name="person" value={person.id} />
          <Select
            name="role"
            label={t('staff.role')}
            hint={t('staff.role_hint')}
            initial={person.role}
            options={ROLES.map((role) => ({ value: role, label: t(`staff.role_${role}`) }))}
            problem={ofRole}
          />
          <div className="form-end">
            <Button>{t('staff.change_role')}</Button>
          </div>
        </form>
        <PlaceForm person={person} teams={teams} problem={ofPlace} />
      </details>
    </li>
  )
}

function StaffLine({ person }: Pick<Props, 'person'>) {
  const t = useT()
  const { id, handle, displayName, role, publicName, lastSeenAt, hasSecondFactor } = person
  return (
    <>
      <p className="person-name">
        <Link to={`/mod/people/${id}`}>
          <bdi lang="" translate="no">
            {displayName}
          </bdi>
        </Link>
        <span className="hint" lang="">
          @{handle}
        </span>
        <span className="state">{t(`staff.role_${role}`)}</span>
      </p>
      <p className="meta">
        <span>{t('staff.in_public', { name: publicName })}</span>
        <span>
          {lastSeenAt ? (
            <>
              {t('staff.last_seen')} <TimeAgo at={lastSeenAt} />
            </>
          ) : (
            t('staff.never_seen')
          )}
        </span>
        <span className={hasSecondFactor ? undefined : 'state urgent'}>
          {t(hasSecondFactor ? 'staff.second_factor' : 'staff.no_second_factor')}
        </span>
      </p>
    </>
  )
}

function PlaceForm({ person: { id, teamId, staffAlias }, teams, problem }: Props) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate>
      <input type="hidden" name="act" value="place" />
      <input type="hidden" name="person" value={id} />
      <TeamChoice teams={teams} chosen={teamId} problem={problem} />
      <div className="name-pair">
        <Field
          name="alias"
          label={t('staff.alias')}
          hint={t('staff.alias_hint')}
          initial={staffAlias?.en}
          problem={problem}
          necessity="optional"
        />
        <Field
          name="aliasZh"
          label={t('staff.alias_zh')}
          initial={staffAlias?.['zh-CN']}
          problem={problem}
          necessity="optional"
          lang="zh-CN"
        />
      </div>
      <div className="form-end">
        <Button>{t('common.save')}</Button>
      </div>
    </form>
  )
}
