import type { Team } from '~/features/staff/staff.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { problemOf } from './problem-of.ts'

interface Props {
  teams: Team[]
  problem: Problem | undefined
}

/** The names under which staff speak. */
export function Teams({ teams, problem }: Props) {
  const t = useT()
  return (
    <section aria-labelledby="teams">
      <h2 id="teams">{t('staff.teams')}</h2>
      <p className="hint">{t('staff.teams_hint')}</p>
      <ul className="people-list">
        {teams.map((team) => (
          <TeamRow key={team.id} team={team} problem={problemOf(problem, 'team_rename', 'team', team.id)} />
        ))}
      </ul>
      <details className="fold" open={teams.length === 0 || problemOf(problem, 'team_add') !== undefined}>
        <summary>{t('staff.team_add')}</summary>
        <form className="form" method="post" noValidate>
          <input type="hidden" name="act" value="team_add" />
          <TeamNames problem={problemOf(problem, 'team_add')} />
          <div className="form-end">
            <Button>{t('staff.team_add')}</Button>
          </div>
        </form>
      </details>
    </section>
  )
}

function TeamRow({ team, problem }: { team: Team; problem: Problem | undefined }) {
  const t = useT()
  return (
    <li className="card">
      <p className="person-name">
        <b>{team.name[t.locale] ?? team.name.en}</b>
        <span className="hint">{t('staff.team_people', { count: team.people })}</span>
      </p>
      <details className="fold" open={problem !== undefined}>
        <summary>
          {t('staff.team_edit')}{' '}
          <span className="visually-hidden">{team.name[t.locale] ?? team.name.en}</span>
        </summary>
        <form className="form" method="post" noValidate>
          <input type="hidden" name="act" value="team_rename" />
          <input type="hidden" name="team" value={team.id} />
          <TeamNames team={team} problem={problem} />
          <div className="form-end">
            <Button>{t('common.save')}</Button>
          </div>
        </form>
        <form className="form" method="post">
          <input type="hidden" name="act" value="team_remove" />
          <p className="hint">{t('staff.team_remove_hint')}</p>
          <div className="form-end">
            <Button look="danger" size="s" name="team" value={team.id}>
              {t('staff.team_remove')}
            </Button>
          </div>
        </form>
      </details>
    </li>
  )
}

function TeamNames({ team, problem }: { team?: Team; problem: Problem | undefined }) {
  const t = useT()
  return (
    <div className="name-pair">
      <Field name="name" label={t('staff.team_name')} initial={team?.name.en} problem={problem} lang="en" />
      <Field
        name="nameZh"
        label={t('staff.team_name_zh')}
        initial={team?.name['zh-CN']}
        problem={problem}
        necessity="optional"
        lang="zh-CN"
      />
    </div>
  )
}
