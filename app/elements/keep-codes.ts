import { build } from './build.ts'

/** Buttons that copy and print what is shown once. Both need a script, so that one makes them. */
export class KeepCodes extends HTMLElement {
  connectedCallback() {
    const { copy = '', copied = '', print: printing, text = '' } = this.dataset
    const copyButton = button(copy, () =>
      navigator.clipboard.writeText(text).then(() => copyButton.replaceChildren(copied)),
    )
    this.replaceChildren(
      ...(navigator.clipboard ? [copyButton] : []),
      ...(printing ? [button(printing, print)] : []),
    )
  }
}

function button(label: string, act: () => unknown) {
  const made = build('button', { type: 'button', class: 'button button-plain button-m' }, label)
  made.addEventListener('click', act)
  return made
}
