import type { IncidentState as State } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Icon, type IconName } from '~/ui/icon.tsx'

const LOOKS: Record<State, { icon: IconName; look: string }> = {
  announced: { icon: 'flag', look: 'official' },
  investigating: { icon: 'alert', look: 'warn' },
  identified: { icon: 'alert', look: 'warn' },
  fixed: { icon: 'check', look: 'solved' },
  over: { icon: 'check', look: 'open' },
}

/** How it stands, in a word. */
export function IncidentState({ state }: { state: State }) {
  const t = useT()
  const { icon, look } = LOOKS[state]
  return (
    <span className={`state ${look}`}>
      <Icon name={icon} size={16} />
      {t(`incidents.state_${state}`)}
    </span>
  )
}
