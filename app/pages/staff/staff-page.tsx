import type { InvitationRow } from '~/features/staff/invitations.view.server.ts'
import type { StaffPerson, Team } from '~/features/staff/staff.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Invitations } from './invitations.tsx'
import { StaffRow } from './staff-row.tsx'
import { Teams } from './teams.tsx'

interface Props {
  staff: StaffPerson[]
  invitations: InvitationRow[]
  teams: Team[]
  goodForHours: number
  problem: Problem | undefined
}

/** Who runs the forum, under which names, and how others come to do it. */
export function StaffPage({ staff, invitations, teams, goodForHours, problem }: Props) {
  const t = useT()
  return (
    <section className="people-page">
      <h1>{t('staff.title')}</h1>
      <p className="lead">{t('staff.lead')}</p>
      <ProblemNote problem={problem} />
      <ul className="people-list">
        {staff.map((person) => (
          <StaffRow key={person.id} person={person} teams={teams} problem={problem} />
        ))}
      </ul>
      <Invitations invitations={invitations} teams={teams} goodForHours={goodForHours} problem={problem} />
      <Teams teams={teams} problem={problem} />
    </section>
  )
}
