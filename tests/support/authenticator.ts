import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { MadePasskey, SignedByPasskey } from '~/features/security/schema.ts'

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const CREDENTIAL_INCLUDED = 0x40

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const uint = (value: number, size: number) => {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}

/** As much CBOR as an attestation needs: https://www.rfc-editor.org/rfc/rfc8949 */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, each]) => [cbor(key), cbor(each as number)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

function head(major: number, length: number): Buffer {
  if (length < 24) return uint((major << 5) | length, 1)
  return length < 256
    ? Buffer.concat([uint((major << 5) | 24, 1), uint(length, 1)])
    : Buffer.concat([uint((major << 5) | 25, 1), uint(length, 2)])
}

/** A security key in software, with one passkey: https://www.w3.org/TR/webauthn-3/ */
export class Authenticator {
  readonly #id = randomBytes(16)
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  counter = 0

  constructor(
    private readonly origin: string,
    private readonly flags = USER_PRESENT | USER_VERIFIED,
  ) {}

  /** A copy of a key that signs with PIN or finger, for one who has neither. */
  static withoutPerson = (origin: string) => new Authenticator(origin, USER_PRESENT)

  make(challenge: string): MadePasskey {
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' })
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ])
    const credential = Buffer.concat([Buffer.alloc(16), uint(this.#id.length, 2), this.#id, cbor(key)])
    const authData = Buffer.concat([this.#data(this.flags | CREDENTIAL_INCLUDED), credential])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    const attestationObject = cbor(attestation).toString('base64url')
    const clientDataJSON = this.#client('webauthn.create', challenge).toString('base64url')
    return { ...this.#named(), response: { clientDataJSON, attestationObject, transports: ['usb'] } }
  }

  sign(challenge: string): SignedByPasskey {
    this.counter += 1
    const authData = this.#data(this.flags)
    const client = this.#client('webauthn.get', challenge)
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), this.#pair.privateKey)
    return {
      ...this.#named(),
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: undefined,
      },
    }
  }

  #named() {
    const id = this.#id.toString('base64url')
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  }

  #data(flags: number) {
    return Buffer.concat([sha256(new URL(this.origin).hostname), uint(flags, 1), uint(this.counter, 4)])
  }

  #client = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
}
