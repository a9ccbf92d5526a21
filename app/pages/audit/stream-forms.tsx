import type { StreamHealth } from '~/features/audit-stream/stream.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'

interface Props {
  stream: StreamHealth
  problem: Problem | undefined
}

/** Where the log is sent as it grows, whether that works, and what to do when it does not. */
export function StreamForms({ stream, problem }: Props) {
  const t = useT()
  const isAsked = keptValue(problem, 'act') === 'stream'
  return (
    <details className="fold" id="stream" open={isAsked || stream.failing.length > 0}>
      <summary>{t('audit.stream')}</summary>
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="stream" />
        <p className="hint">
          <Message id="audit.stream_hint" values={{ standard: <i lang="en">Standard Webhooks</i> }} />
        </p>
        <Field
          name="url"
          label={t('audit.stream_url')}
          hint={t('audit.stream_url_hint')}
          initial={stream.url ?? undefined}
          problem={isAsked ? problem : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <Field
          name="secret"
          type="password"
          label={t('audit.stream_secret')}
          hint={stream.url ? t('audit.stream_secret_kept') : <SecretHint />}
          problem={isAsked ? problem : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="form-end">
          <Button>{t('common.save')}</Button>
        </div>
      </form>
      {stream.url ? <State stream={stream} /> : null}
    </details>
  )
}

const SecretHint = () => (
  <Message id="audit.stream_secret_hint" values={{ command: <code>openssl rand -base64 32</code> }} />
)

function State({ stream: { waiting, failing } }: Pick<Props, 'stream'>) {
  const t = useT()
  return (
    <>
      <p>{t('audit.stream_waiting', { count: waiting })}</p>
      {failing.map(({ error, acts, parked }) => (
        <p key={error} className="note note-warn">
          <code>{error}</code> {t('audit.stream_failing', { count: acts, parked })}
        </p>
      ))}
      <form className="form-end" method="post">
        <Button size="s" name="act" value="test">
          {t('audit.stream_test')}
        </Button>
        {failing.length > 0 ? (
          <Button size="s" name="act" value="send_again">
            {t('audit.stream_again')}
          </Button>
        ) : null}
        <Button size="s" name="act" value="end">
          {t('audit.stream_end')}
        </Button>
      </form>
    </>
  )
}
