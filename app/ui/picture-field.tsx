import { useT } from '~/i18n/react.tsx'
import { ALT_LENGTH } from '~/markdown/pictures.ts'
import { Field } from './field.tsx'
import { keptValue, type Problem } from './problem.ts'
import { useShell } from './shell/shell-data.ts'

interface Props {
  problem: Problem | undefined
  /** Whether it may be for staff alone: in what staff write, no picture is. */
  audience?: 'chosen' | 'everyone'
}

/** A picture that goes with a text: it is sent with the form, and stands at the end. The editor takes it over, so that
 *  it is there at once. Only who is signed in has pictures, and the form must be multipart (`PICTURE_FORM`). */
export function PictureField({ problem, audience = 'chosen' }: Props) {
  const t = useT()
  if (!useShell()?.viewer) return null
  return (
    <fieldset className="picture-field" data-pictures="">
      <Field
        name="picture"
        type="file"
        accept={ACCEPTED}
        label={t('pictures.add')}
        hint={t('pictures.hint')}
        problem={problem}
        necessity="optional"
      />
      <Field
        name="picture_alt"
        label={t('pictures.alt')}
        problem={problem}
        necessity="optional"
        autoComplete="off"
        maxLength={ALT_LENGTH}
      />
      {audience === 'chosen' ? (
        <label className="check">
          <input
            type="checkbox"
            name="picture_audience"
            value="staff"
            defaultChecked={keptValue(problem, 'picture_audience') === 'staff'}
          />
          {t('pictures.staff_only')}
        </label>
      ) : null}
    </fieldset>
  )
}

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

export const PICTURE_FORM = 'multipart/form-data'
