import { Icon } from '../icon.tsx'

/** Says once what has just been done. Fades by CSS; stays for whoever prefers less motion. */
export function ToastNote({ text }: { text: string }) {
  return text ? (
    <div className="toast" role="status">
      <Icon name="check" />
      {text}
    </div>
  ) : null
}
