import type { Team } from '~/features/staff/staff.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

interface Props {
  teams: Team[]
  chosen?: number | null
  problem: Problem | undefined
}

export function TeamChoice({ teams, chosen, problem }: Props) {
  const t = useT()
  const options = teams.map(({ id, name }) => ({ value: String(id), label: name[t.locale] ?? name.en }))
  return (
    <Select
      name="team"
      label={t('staff.team')}
      initial={chosen ? String(chosen) : ''}
      options={[{ value: '', label: t('staff.no_team') }, ...options]}
      problem={problem}
    />
  )
}
