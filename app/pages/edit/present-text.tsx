import { useId } from 'react'
import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { SentenceGap } from '../thread/sentence-gap.tsx'

export interface StandingText {
  /** Questions only. */
  title?: string
  body: string
  language: Language
}

/** Somebody else saved in between: their text, to copy from. */
export function PresentText({ present }: { present: StandingText }) {
  const t = useT()
  const id = useId()
  return (
    <div className="present-text">
      <div className="note note-warn" role="alert">
        <Icon name="alert" />
        <div>
          <b>{t('posts.edited_meanwhile')}</b>
          <SentenceGap />
          {t('posts.edited_meanwhile_lead')}
        </div>
      </div>
      {present.title === undefined ? null : (
        <div className="field">
          <label htmlFor={`${id}-title`}>{t('posts.present_title')}</label>
          <input id={`${id}-title`} readOnly lang={present.language} value={present.title} />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-body`}>{t('posts.present_body')}</label>
        <textarea id={`${id}-body`} readOnly rows={8} lang={present.language} value={present.body} />
      </div>
    </div>
  )
}
