import type { ReactNode } from 'react'
import { useT } from '~/i18n/react.tsx'
import { Prose } from '~/ui/prose.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { UpdateView } from '../timeline.view.server.ts'
import { IncidentState } from './incident-state.tsx'

/** As a loader sends it. */
type TimelineUpdate = Omit<UpdateView, 'createdAt' | 'editedAt'> & {
  createdAt: Date | string
  editedAt: Date | string | null
}

/** What was said, the newest first. */
export function Timeline({ updates }: { updates: TimelineUpdate[] }) {
  return (
    <ol className="incident-timeline">
      {updates.map((update) => (
        <li key={update.id} id={update.anchor}>
          <UpdateHead update={update} />
          <UpdateText update={update} />
        </li>
      ))}
    </ol>
  )
}

export function UpdateHead({ update, children }: { update: TimelineUpdate; children?: ReactNode }) {
  const t = useT()
  const { state, team, createdAt, editedAt } = update
  return (
    <p className="meta">
      <IncidentState state={state} />
      <TimeAgo at={createdAt} />
      <span>{team === null ? t('incidents.by_us') : t('incidents.by', { team })}</span>
      {editedAt === null ? null : <span>{t('incidents.edited')}</span>}
      {children}
    </p>
  )
}

export function UpdateText({ update: { html, language } }: { update: TimelineUpdate }) {
  const t = useT()
  return (
    <>
      {language === t.locale ? null : <p className="hint">{t('incidents.only_english')}</p>}
      <Prose html={html} language={language} />
    </>
  )
}
