import { Message } from '~/i18n/react.tsx'
import { Moment } from './moment.tsx'

interface Props {
  incident: { nextUpdateAt: Date | string | null; isOverdue: boolean }
}

/** What readers were promised, and whether it was kept. */
export function NextUpdate({ incident: { nextUpdateAt, isOverdue } }: Props) {
  if (nextUpdateAt === null) return null
  const id = isOverdue ? 'incidents.overdue' : 'incidents.next_update'
  return (
    <span className={isOverdue ? 'incident-overdue' : undefined}>
      <Message id={id} values={{ time: <Moment at={nextUpdateAt} /> }} />
    </span>
  )
}
