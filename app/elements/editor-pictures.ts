import { build } from './build.ts'

const TEXTS = {
  en: {
    sending: 'Adding the picture …',
    added: 'Picture added.',
    undo: 'Undo',
    failed: 'The picture could not be sent. Try again.',
  },
  'zh-CN': {
    sending: '正在添加图片……',
    added: '图片已添加。',
    undo: '撤销',
    failed: '图片发送失败，请重试。',
  },
}

/** Takes over the plain file field beside a textarea: what is chosen, pasted or dropped is sent at once, and stands
 *  where the caret is. */
export function takePictures(area: HTMLTextAreaElement) {
  const fields = area.form?.querySelector<HTMLElement>('[data-pictures]')
  const chooser = fields?.querySelector<HTMLInputElement>('input[type=file]')
  if (!fields || !chooser) return
  const list = build('ul', { class: 'picture-list', 'aria-live': 'polite' })
  fields.append(list)
  const take = (event: Event, files: FileList | null | undefined, takes = isPicture) => {
    const taken = [...(files ?? [])].filter(takes)
    if (taken.length === 0) return
    event.preventDefault()
    for (const file of taken) send(area, fields, list, file)
  }
  area.addEventListener('paste', (event) => take(event, event.clipboardData?.files))
  area.addEventListener('drop', (event) => take(event, event.dataTransfer?.files))
  area.addEventListener('dragover', (event) => {
    // Else some browsers leave the page for the file.
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  chooser.addEventListener('change', (event) => {
    // Whatever it is: the server says why it does not take it.
    take(event, chooser.files, () => true)
    // It must not be sent once more with the form.
    chooser.value = ''
  })
}

const isPicture = ({ type }: File) => type.startsWith('image/')

const texts = () => TEXTS[document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en']

/** fetch tells nothing of its progress. */
function send(area: HTMLTextAreaElement, fields: HTMLElement, list: HTMLElement, picture: File) {
  const progress = build('progress', { 'aria-label': texts().sending })
  const row = build('li', {}, progress)
  list.replaceChildren(row)
  const body = new FormData()
  const isForStaff = fields.querySelector<HTMLInputElement>('[name=picture_audience]')?.checked
  if (isForStaff) body.set('picture_audience', 'staff')
  body.set('picture', picture)
  const request = new XMLHttpRequest()
  request.open('POST', '/uploads')
  request.responseType = 'json'
  request.upload.onprogress = ({ loaded, total }) => {
    progress.max = total
    progress.value = loaded
  }
  request.onload = () => {
    if (request.status === 201) added(area, fields, row, request.response.path)
    else refused(row, request.response)
  }
  request.onerror = () => refused(row, null)
  request.send(body)
}

function refused(row: HTMLElement, problem: { fields?: { picture?: string[] }; message?: string } | null) {
  const message = problem?.fields?.picture?.[0] ?? problem?.message ?? texts().failed
  row.replaceChildren(build('p', { class: 'field-error', role: 'alert' }, message))
}

/** The description that is typed beside it goes on being the picture's. */
function added(area: HTMLTextAreaElement, fields: HTMLElement, row: HTMLElement, path: string) {
  const description = fields.querySelector<HTMLInputElement>('[name=picture_alt]')
  const alt = () => (description?.value ?? '').replace(/[[\]\\\s]+/g, ' ').trim()
  let image = `![${alt()}](${path})`
  const { selectionEnd, value } = area
  const before = value === '' || value.slice(0, selectionEnd).endsWith('\n\n') ? '' : '\n\n'
  area.setRangeText(`${before}${image}\n\n`, selectionEnd, selectionEnd, 'end')
  tell(area)
  const change = (to: string) => {
    area.value = area.value.replace(image, () => to)
    image = to
    tell(area)
  }
  const describe = () => change(`![${alt()}](${path})`)
  description?.addEventListener('input', describe)
  const undo = build('button', { type: 'button', class: 'button button-quiet button-s' }, texts().undo)
  undo.addEventListener('click', () => {
    description?.removeEventListener('input', describe)
    change('')
    row.remove()
    area.focus()
  })
  row.replaceChildren(texts().added, ' ', undo)
  endWith(row, () => description?.removeEventListener('input', describe))
}

/** Once the next picture is being added, the description is that one's. */
function endWith(row: HTMLElement, end: () => void) {
  const list = row.parentElement
  if (!list) return
  const watch = new MutationObserver(() => {
    if (row.isConnected) return
    watch.disconnect()
    end()
  })
  watch.observe(list, { childList: true })
}

/** The draft is kept by it. */
const tell = (area: HTMLTextAreaElement) => area.dispatchEvent(new Event('input', { bubbles: true }))
