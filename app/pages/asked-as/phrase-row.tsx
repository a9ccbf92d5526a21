import { Link } from '@remix-run/react'
import type { PhraseView } from '~/features/phrases/phrases.view.server.ts'
import { PHRASE_LENGTH } from '~/features/phrases/rules.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { Problem } from '~/ui/problem.ts'
import { TimeAgo } from '~/ui/time-ago.tsx'

interface Props {
  phrase: PhraseView
  /** Of the form in this row. */
  problem: Problem | undefined
}

export function PhraseRow({ phrase, problem }: Props) {
  return (
    <li className={phrase.state === 'counts' ? 'phrase' : 'phrase phrase-idle'}>
      <div>
        <b className="phrase-text" id={`phrase-${phrase.id}`} lang={phrase.language}>
          {phrase.text}
        </b>
        <Facts phrase={phrase} />
      </div>
      <div className="phrase-acts">
        <Switch phrase={phrase} />
        <Reword phrase={phrase} problem={problem} />
      </div>
    </li>
  )
}

/** Whether it leads here, since when, and why. */
function Facts({ phrase: { state, source, since, merged, switchedOffBy } }: Pick<Props, 'phrase'>) {
  const t = useT()
  return (
    <p className="meta">
      <span className={state === 'counts' ? 'state solved' : 'state'}>
        {state === 'counts' ? <Icon name="check" size={16} /> : null}
        {state === 'off' && switchedOffBy
          ? t('phrases.state_off_by', { name: switchedOffBy })
          : t(`phrases.state_${state}`)}
      </span>
      <TimeAgo at={since} />
      <span>
        {merged && source === 'merge' ? (
          <Link to={merged.path}>{t('phrases.source_merge')}</Link>
        ) : (
          t(`phrases.source_${source}`)
        )}
      </span>
    </p>
  )
}

function Switch({ phrase: { id, state } }: Pick<Props, 'phrase'>) {
  const t = useT()
  const isOff = state !== 'counts'
  const act = t(state === 'waits' ? 'phrases.count_now' : isOff ? 'phrases.switch_on' : 'phrases.switch_off')
  return (
    <form method="post">
      <input type="hidden" name="act" value="switch" />
      <input type="hidden" name="phrase" value={id} />
      <Button
        size="s"
        name="to"
        value={isOff ? 'on' : 'off'}
        id={`switch-${id}`}
        aria-labelledby={`switch-${id} phrase-${id}`}
      >
        {act}
      </Button>
    </form>
  )
}

function Reword({ phrase: { id, text }, problem }: Props) {
  const t = useT()
  return (
    <details className="phrase-reword" open={problem !== undefined}>
      <summary
        className="button button-quiet button-s"
        id={`reword-${id}`}
        aria-labelledby={`reword-${id} phrase-${id}`}
      >
        <Icon name="pencil" size={16} />
        {t('phrases.reword')}
      </summary>
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="reword" />
        <input type="hidden" name="phrase" value={id} />
        <Field
          name="text"
          label={t('phrases.words')}
          initial={text}
          maxLength={PHRASE_LENGTH.max}
          problem={problem}
        />
        <div className="form-end">
          <Button size="s">{t('common.save')}</Button>
        </div>
      </form>
    </details>
  )
}
