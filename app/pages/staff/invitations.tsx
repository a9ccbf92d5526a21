import type { InvitationRow } from '~/features/staff/invitations.view.server.ts'
import type { Team } from '~/features/staff/staff.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { Day } from '~/ui/time-ago.tsx'
import { problemOf } from './problem-of.ts'
import { TeamChoice } from './team-choice.tsx'

interface Props {
  invitations: InvitationRow[]
  teams: Team[]
  /** Each new one. */
  goodForHours: number
  problem: Problem | undefined
}

export function Invitations({ invitations, teams, goodForHours, problem }: Props) {
  const t = useT()
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t('staff.invitations')}</h2>
      <p className="hint">{t('staff.invitations_hint', { hours: goodForHours })}</p>
      <InviteForm teams={teams} problem={problemOf(problem, 'invite')} />
      {invitations.length > 0 ? (
        <ul className="people-list">
          {invitations.map((invitation) => (
            <Invitation key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function InviteForm({ teams, problem }: Pick<Props, 'teams' | 'problem'>) {
  const t = useT()
  return (
    <form className="form card" method="post" noValidate>
      <input type="hidden" name="act" value="invite" />
      <div className="name-pair">
        <Select
          name="role"
          label={t('staff.role')}
          initial="moderator"
          options={(['moderator', 'admin'] as const).map((role) => ({
            value: role,
            label: t(`staff.role_${role}`),
          }))}
          problem={problem}
        />
        <TeamChoice teams={teams} problem={problem} />
      </div>
      <Field
        name="email"
        type="email"
        label={t('staff.email')}
        hint={t('staff.email_hint')}
        problem={problem}
        necessity="optional"
        autoComplete="off"
      />
      <div className="form-end">
        <Button look="primary">{t('staff.invite')}</Button>
      </div>
    </form>
  )
}

function Invitation({ invitation }: { invitation: InvitationRow }) {
  const t = useT()
  const { id, role, team, email, state, expiresAt } = invitation
  const name = team && (team[t.locale] ?? team.en)
  return (
    <li className="person-line">
      <span>
        {t(`staff.role_${role}`)}
        {name ? ` · ${name}` : ''}
      </span>
      {email ? <bdi translate="no">{email}</bdi> : null}
      <span className="hint">
        {state === 'open' ? (
          <Message id="staff.open_until" values={{ date: <Day at={expiresAt} /> }} />
        ) : (
          t(`staff.invitation_${state}`)
        )}
      </span>
      {state === 'open' ? (
        <form method="post">
          <input type="hidden" name="act" value="revoke" />
          <Button size="s" name="invitation" value={id}>
            {t('staff.revoke')}
          </Button>
        </form>
      ) : null}
    </li>
  )
}
