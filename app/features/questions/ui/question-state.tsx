import { useT } from '~/i18n/react.tsx'
import { Icon, type IconName } from '~/ui/icon.tsx'
import type { QuestionState } from '../state.ts'

const ICONS: Record<QuestionState, IconName> = {
  solved: 'check',
  open: 'clock',
  duplicate: 'copy',
  closed: 'lock',
  pending: 'clock',
  deleted: 'trash',
}

/** An icon and a word, never colour alone. */
export function QuestionStateMark({ state, answerCount }: { state: QuestionState; answerCount: number }) {
  const t = useT()
  const word = state === 'open' && answerCount === 0 ? t('lists.needs_answer') : t(`lists.state_${state}`)
  return (
    <span className={`state state-${state}`}>
      <Icon name={ICONS[state]} size={16} />
      {word}
    </span>
  )
}
