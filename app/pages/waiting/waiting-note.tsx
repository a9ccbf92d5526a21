import type { ReactNode } from 'react'
import { changePath } from '~/features/faq/paths.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'

interface Props {
  waiting: { id: number; author: string } | null
  children?: ReactNode
}

/** Where an entry is worked on: somebody's change of it waits. */
export function WaitingNote({ waiting, children }: Props) {
  const t = useT()
  if (!waiting) return null
  return (
    <div className="note waiting-note">
      <Icon name="clock" />
      <div>
        <p>
          <Message id="waiting.note" values={{ name: waiting.author }} />{' '}
          <a href={changePath(waiting.id)}>{t('waiting.look')}</a>
        </p>
        {children}
      </div>
    </div>
  )
}
