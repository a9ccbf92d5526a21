/** Around a form that a passkey answers. Few pages have one: its code comes with them. */
export class PasskeyForm extends HTMLElement {
  connectedCallback() {
    import('./passkeys.ts').then(
      ({ askForPasskey }) => askForPasskey(this),
      () => undefined, // offline: the other ways are there
    )
  }
}
