import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { ChangePage } from './change.server.ts'

interface Props {
  page: ChangePage
  problem: Problem | undefined
}

/** Approve, decline, take back, or go on from it. */
export function ChangeDecisions({ page, problem }: Props) {
  const t = useT()
  const { entry, mayDecide, mayWithdraw, isOvertaken, state } = page
  if (state !== 'waiting') return null
  return (
    <div className="change-decisions">
      <form className="form-end" method="post">
        {mayDecide && !isOvertaken ? (
          <Button look="primary" name="act" value="approve">
            {t('waiting.approve')}
          </Button>
        ) : null}
        <ButtonLink look={isOvertaken ? 'primary' : 'plain'} to={`/mod/faq/${entry.id}`}>
          {t('waiting.edit')}
        </ButtonLink>
        {mayWithdraw ? (
          <Button look="quiet" name="act" value="withdraw">
            {t('waiting.withdraw')}
          </Button>
        ) : null}
      </form>
      {mayDecide ? <Decline problem={problem} /> : <p className="hint">{t('waiting.own')}</p>}
    </div>
  )
}

function Decline({ problem }: Pick<Props, 'problem'>) {
  const t = useT()
  return (
    <details className="fold" open={problem?.fields?.reason !== undefined}>
      <summary>{t('waiting.decline')}</summary>
      <form className="form" method="post" noValidate>
        <TextArea name="reason" label={t('waiting.reason')} problem={problem} rows={2} />
        <div className="form-end">
          <Button name="act" value="decline">
            {t('waiting.decline_act')}
          </Button>
        </div>
      </form>
    </details>
  )
}
