import { Message, useT } from '~/i18n/react.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** Stands in a form with `data-draft` whose fields are filled from what is saved: the script shows it when this device
 *  keeps another text of it. */
export function DraftOffer() {
  const t = useT()
  return (
    <div className="note draft-offer" data-draft-offer="" hidden>
      <Icon name="pencil" />
      <div role="status">
        <p>
          <Message id="drafts.offered" values={{ time: <time /> }} />
        </p>
        <p className="hint" data-draft-overtaken="" hidden>
          {t('drafts.overtaken')}
        </p>
        <div className="form-end">
          <Button type="button" size="s" data-draft-act="restore">
            {t('drafts.restore')}
          </Button>
          <Button type="button" size="s" look="quiet" data-draft-act="discard">
            {t('drafts.discard')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Beside the button that saves: says when what was typed is kept on the device. */
export function DraftNote() {
  return <span className="hint" data-draft-note={useT()('drafts.saved')} />
}
