// Everything here refines pages that already work as plain forms and links.
const page = document
const body = page.body
const all = (selector, root = page) => Array.from(root.querySelectorAll(selector))

// --- Live: one stream per page; what changed is fetched again, with the reader's own rights ---

let stream
let listened = ''
const waiting = new Map()

const topics = () => [...new Set(all('[data-live]').flatMap(it => it.dataset.live.split(' ')))].filter(Boolean).sort()

function listen() {
  const base = body.dataset.liveUrl
  const query = topics().map(topic => 'topic=' + encodeURIComponent(topic)).join('&')
  if (!base || !window.EventSource || query === listened) return
  if (stream) stream.close()
  listened = query
  if (!query) return
  stream = new EventSource(base + (base.includes('?') ? '&' : '?') + query)
  stream.onmessage = event => changed(event.data.trim())
  // what was under way when the page was made may have ended before anybody listened
  stream.onopen = () => all('[data-live-busy][id]').forEach(it => refetch(it.id))
  stream.addEventListener('changed', event => changed(event.data.trim()))
}

const isBeingWritten = element => {
  const focused = page.activeElement
  if (focused && element.contains(focused) && focused.matches('input, textarea, select')) return true
  return all('textarea, input[type=text]', element).some(field => field.value !== field.defaultValue)
}

function changed(topic) {
  for (const element of all('[data-live][id]')) {
    if (!element.dataset.live.split(' ').includes(topic) || element.parentElement.closest(`[data-live~="${CSS.escape(topic)}"]`)) continue
    clearTimeout(waiting.get(element.id))
    waiting.set(element.id, setTimeout(() => refetch(element.id), 80 + Math.random() * 220))
  }
}

// A signal that comes while its page is on the way would be lost with the element that is swapped.
const flying = new Set()
const again = new Set()

function refetch(id) {
  const element = page.getElementById(id)
  if (!element || !window.htmx) return
  if (isBeingWritten(element)) { waiting.set(id, setTimeout(() => refetch(id), 3000)); return }
  if (flying.has(id)) { again.add(id); return }
  flying.add(id)
  const above = element.getBoundingClientRect().bottom < 0
  const height = page.documentElement.scrollHeight
  const text = element.textContent
  const focusedId = element.contains(page.activeElement) ? page.activeElement.id : ''
  window.htmx.ajax('GET', location.pathname + location.search, { target: element, select: '#' + CSS.escape(id), swap: 'outerHTML show:none' }).then(() => {
    const fresh = page.getElementById(id)
    // What stands below must not jump while it is being read.
    if (above && !CSS.supports('overflow-anchor', 'auto')) scrollBy(0, page.documentElement.scrollHeight - height)
    if (!fresh || fresh.textContent === text) return
    if (focusedId && page.getElementById(focusedId)) page.getElementById(focusedId).focus({ preventScroll: true })
    // Progress would never stop talking.
    if (fresh.dataset.liveQuiet) return
    fresh.classList.add('fresh')
    announce(fresh.dataset.liveSays || body.dataset.liveSays)
  }).catch(() => {}).finally(() => { flying.delete(id); if (again.delete(id)) refetch(id) })
}

function announce(words) {
  const region = page.getElementById('live-region')
  if (!region || !words) return
  region.textContent = ''
  setTimeout(() => { region.textContent = words }, 50)
}

// --- Drafts: what was typed survives a lost tab; it goes when the page after sending arrives ---

const draftKey = field => 'draft:' + field.dataset.draft
const store = (act) => { try { return act(localStorage) } catch { return null } }

function drafts(root) {
  for (const field of all('[data-draft]', root)) {
    const kept = store(it => it.getItem(draftKey(field)))
    if (kept && !field.value) { field.value = kept; field.dispatchEvent(new Event('input', { bubbles: true })) }
  }
}

// A sent draft is put aside; it is dropped only when the next page isn't the same form with errors.
function settle() {
  const sent = store(it => JSON.parse(it.getItem('sent') || '[]')) || []
  if (sent.length && !page.querySelector('.errors')) store(it => { sent.forEach(key => it.removeItem(key)); it.removeItem('sent') })
}

page.addEventListener('input', event => {
  const field = event.target
  if (field.dataset && field.dataset.draft) store(it => field.value ? it.setItem(draftKey(field), field.value) : it.removeItem(draftKey(field)))
})

// --- Sending once ---

page.addEventListener('submit', event => {
  const form = event.target
  if (form.method !== 'post') return
  if (form.getAttribute('aria-busy') === 'true') { event.preventDefault(); return }
  form.setAttribute('aria-busy', 'true')
  const keys = all('[data-draft]', form).map(draftKey)
  if (keys.length) store(it => it.setItem('sent', JSON.stringify(keys)))
  setTimeout(() => form.removeAttribute('aria-busy'), 8000)
})
addEventListener('pageshow', () => all('form[aria-busy]').forEach(form => form.removeAttribute('aria-busy')))

// --- Times said as people say them ---

function ago() {
  const words = new Intl.RelativeTimeFormat((page.documentElement.lang || 'en') + '-u-nu-latn', { numeric: 'auto' })
  for (const time of all('time[data-ago]')) {
    const seconds = (new Date(time.dateTime) - Date.now()) / 1000
    if (seconds > -60) continue
    const [size, unit] = [[86400, 'day'], [3600, 'hour'], [60, 'minute']].find(([size]) => Math.abs(seconds) >= size) || [60, 'minute']
    time.textContent = words.format(Math.round(seconds / size), unit)
  }
}

// --- Menus close as one expects ---

page.addEventListener('click', event => all('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false }))
page.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return
  all('details.menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus() })
})
page.addEventListener('change', event => {
  const box = event.target
  if (box.matches('[data-choose-all]')) all(`input[type=checkbox][name="${box.dataset.chooseAll}"]`, box.form || page).forEach(one => { one.checked = box.checked })
})

// --- Copying an address; without a clipboard it stays marked, to be copied by hand ---

page.addEventListener('click', event => {
  const button = event.target.closest('[data-copy]')
  if (!button) return
  const field = page.getElementById(button.dataset.copy)
  field.select()
  if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(() => { button.textContent = button.dataset.copied; announce(button.dataset.copied) }).catch(() => {})
})

const summary = page.querySelector('.errors')
if (summary) summary.focus()
settle()
drafts(page)
listen()
setInterval(ago, 60000)
page.addEventListener('htmx:afterSettle', () => { drafts(page); listen(); })
