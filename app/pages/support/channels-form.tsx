import { CHANNEL_KINDS, MAX_CHANNELS } from '~/features/support/rules.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { rowNumbers } from '~/ui/row-numbers.ts'
import type { SupportAdminPage } from './admin.server.ts'

interface Props {
  channels: SupportAdminPage['channels']
  problem: Problem | undefined
}

export function ChannelsForm({ channels, problem }: Props) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate aria-labelledby="channels">
      <h2 id="channels">{t('support.admin_channels')}</h2>
      <p className="hint">{t('support.admin_channels_hint')}</p>
      <input type="hidden" name="act" value="channels" />
      {rowNumbers(problem, 'address', channels.length, MAX_CHANNELS).map((row) => (
        <ChannelRow key={row} row={row} channel={channels[row]} problem={problem} />
      ))}
      <div className="form-end">
        <Button>{t('common.save')}</Button>
      </div>
    </form>
  )
}

interface RowProps {
  row: number
  channel: Props['channels'][number] | undefined
  problem: Problem | undefined
}

function ChannelRow({ row, channel, problem }: RowProps) {
  const t = useT()
  const kinds = CHANNEL_KINDS.map((value) => ({ value, label: t(`support.kind_${value}`) }))
  return (
    <fieldset className="settings-row">
      <legend>{t('support.admin_row', { number: row + 1 })}</legend>
      <Select
        name={`kind[${row}]`}
        label={t('support.admin_kind')}
        options={kinds}
        initial={channel?.kind}
        problem={problem}
      />
      <Field
        name={`en[${row}]`}
        label={t('support.admin_label_en')}
        initial={channel?.label.en}
        problem={problem}
        autoComplete="off"
        lang="en"
      />
      <Field
        name={`zh[${row}]`}
        label={t('support.admin_label_zh')}
        initial={channel?.label['zh-CN']}
        problem={problem}
        necessity="optional"
        autoComplete="off"
        lang="zh-CN"
      />
      <Field
        name={`address[${row}]`}
        label={t('support.admin_address')}
        initial={channel?.address}
        problem={problem}
        autoComplete="off"
        spellCheck={false}
      />
    </fieldset>
  )
}
