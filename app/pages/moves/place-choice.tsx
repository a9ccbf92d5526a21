import { useT } from '~/i18n/react.tsx'
import { Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { TurnPage } from './moves.server.ts'

interface Props {
  places: TurnPage['places']
  /** Where it stands already. */
  without?: 'question' | undefined
  problem: Problem | undefined
}

/** Under which post of the thread. */
export function PlaceChoice({ places, without, problem }: Props) {
  const t = useT()
  const answers = places.map(({ id, name, text }) => ({
    value: String(id),
    label: t('moves.under_answer', { name: name ?? t('common.deleted_user'), text }),
  }))
  const question = { value: 'question', label: t('moves.under_question') }
  const options = without === 'question' ? answers : [question, ...answers]
  return <Select name="place" label={t('moves.place')} problem={problem} options={options} />
}
