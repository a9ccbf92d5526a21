/** What the server sends and takes is JSON, with bytes as base64url:
 *  https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON */
interface Descriptor {
  id: string
  type: 'public-key'
  transports?: AuthenticatorTransport[]
}
type CreationJson = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string
  user: { id: string; name: string; displayName: string }
  excludeCredentials?: Descriptor[]
}
type RequestJson = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  challenge: string
  allowCredentials?: Descriptor[]
}

const bytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const text = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const described = (list: Descriptor[] = []) => list.map((each) => ({ ...each, id: bytes(each.id) }))

/** Asks the authenticator when the form is sent, and sends it with the answer. */
export function askForPasskey(holder: HTMLElement) {
  holder.hidden = !window.PublicKeyCredential
  holder.addEventListener('submit', (event) => {
    const { target: form } = event
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    answerOf(holder.dataset.purpose ?? '').then(
      (answer) => {
        const field = form.elements.namedItem('credential')
        if (field instanceof HTMLInputElement) field.value = JSON.stringify(answer)
        form.submit()
      },
      () => say(holder, holder.dataset.failed ?? ''),
    )
  })
}

async function answerOf(purpose: string) {
  const response = await fetch('/login/passkey-options', {
    method: 'POST',
    body: new URLSearchParams({ purpose }),
  })
  if (!response.ok) throw new Error('refused')
  const options: unknown = await response.json()
  const made =
    purpose === 'add'
      ? await navigator.credentials.create({ publicKey: creation(options as CreationJson) })
      : await navigator.credentials.get({ publicKey: wanted(options as RequestJson) })
  if (!(made instanceof PublicKeyCredential)) throw new Error('nothing')
  return { id: made.id, rawId: text(made.rawId), type: made.type, response: answered(made.response) }
}

const creation = ({ challenge, user, excludeCredentials, ...rest }: CreationJson) => ({
  ...rest,
  challenge: bytes(challenge),
  user: { ...user, id: bytes(user.id) },
  excludeCredentials: described(excludeCredentials),
})

const wanted = ({ challenge, allowCredentials, ...rest }: RequestJson) => ({
  ...rest,
  challenge: bytes(challenge),
  allowCredentials: described(allowCredentials),
})

function answered(response: AuthenticatorResponse) {
  const clientDataJSON = text(response.clientDataJSON)
  if (response instanceof AuthenticatorAttestationResponse) {
    const transports = response.getTransports()
    return { clientDataJSON, attestationObject: text(response.attestationObject), transports }
  }
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new Error('unknown answer')
  const { authenticatorData, signature, userHandle } = response
  return {
    clientDataJSON,
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle && text(userHandle),
  }
}

function say(holder: HTMLElement, message: string) {
  const note = holder.querySelector('[role=alert]') ?? document.createElement('p')
  note.setAttribute('role', 'alert')
  note.className = 'field-error'
  note.textContent = message
  holder.append(note)
}
