// Passkeys beside the letter: the button appears where the browser can do it, and the form is sent as any other.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), it => it.charCodeAt(0))
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

const create = set => navigator.credentials.create({ publicKey: {
  challenge: bytes(set.challenge),
  rp: { id: set.site, name: set.siteName },
  user: { id: bytes(set.handle), name: set.user, displayName: set.userName },
  pubKeyCredParams: [-8, -7, -257].map(alg => ({ type: 'public-key', alg })),
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  excludeCredentials: set.known.split(' ').filter(Boolean).map(id => ({ type: 'public-key', id: bytes(id) })),
  attestation: 'none'
} })

const get = set => navigator.credentials.get({ publicKey: {
  challenge: bytes(set.challenge), rpId: set.site, userVerification: 'required'
} })

function written(credential) {
  const { response } = credential
  const said = { clientDataJSON: text(response.clientDataJSON) }
  if (response.attestationObject) {
    said.attestationObject = text(response.attestationObject)
    said.transports = response.getTransports ? response.getTransports() : []
  } else {
    said.authenticatorData = text(response.authenticatorData)
    said.signature = text(response.signature)
    if (response.userHandle) said.userHandle = text(response.userHandle)
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response: said, clientExtensionResults: {} })
}

for (const spot of document.querySelectorAll('[data-passkey]')) {
  const form = spot.closest('form')
  const field = form.querySelector('[name=credential]')
  const said = form.querySelector('[data-passkey-said]')
  if (!window.PublicKeyCredential || !isSecureContext) continue
  form.querySelectorAll('[data-passkey-there]').forEach(it => { it.hidden = false })
  form.querySelectorAll('[data-passkey-missing]').forEach(it => { it.hidden = true })
  form.addEventListener('submit', async event => {
    if (field.value) return
    event.preventDefault()
    event.stopImmediatePropagation()
    said.hidden = true
    try {
      field.value = written(await (spot.dataset.passkey === 'create' ? create : get)(spot.dataset))
      form.requestSubmit()
    } catch (failed) {
      said.textContent = failed.name === 'InvalidStateError' && said.dataset.known ? said.dataset.known : said.dataset.cancelled
      said.hidden = false
    }
  })
}
addEventListener('pageshow', () => document.querySelectorAll('form [name=credential]').forEach(it => { it.value = '' }))
