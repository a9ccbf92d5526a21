import '@github/markdown-toolbar-element'
import { build } from './build.ts'
import { takePictures } from './editor-pictures.ts'
import { maySend } from './secret-check.ts'

const BUTTONS = [
  { tag: 'md-bold', label: 'bold', sign: 'B' },
  { tag: 'md-italic', label: 'italic', sign: 'I' },
  { tag: 'md-link', label: 'link', sign: 'a↗' },
  { tag: 'md-code', label: 'code', sign: '<>' },
  { tag: 'md-quote', label: 'quote', sign: '❝' },
  { tag: 'md-unordered-list', label: 'list', sign: '•' },
  { tag: 'md-ordered-list', label: 'numbered', sign: '1.' },
] as const

type Labels = Record<(typeof BUTTONS)[number]['label'] | 'preview' | 'write', string>

const LABELS: Record<string, Labels> = {
  en: {
    bold: 'Bold',
    italic: 'Italic',
    link: 'Link',
    code: 'Code',
    quote: 'Quote',
    list: 'List',
    numbered: 'Numbered list',
    preview: 'Preview',
    write: 'Write',
  },
  'zh-CN': {
    bold: '粗体',
    italic: '斜体',
    link: '链接',
    code: '代码',
    quote: '引用',
    list: '列表',
    numbered: '编号列表',
    preview: '预览',
    write: '编辑',
  },
}

/** Turns a textarea into an editor, on its first focus: a toolbar, a preview, Ctrl+Enter to send. */
export function enhance(area: HTMLTextAreaElement) {
  const labels = LABELS[document.documentElement.lang] ?? LABELS.en
  if (!labels || area.dataset.editor === 'ready') return
  area.dataset.editor = 'ready'
  area.id ||= `editor-${crypto.randomUUID()}`
  const toolbar = document.createElement('markdown-toolbar')
  toolbar.setAttribute('for', area.id)
  toolbar.className = 'editor-bar'
  for (const { tag, label, sign } of BUTTONS) {
    const button = document.createElement(tag)
    button.setAttribute('aria-label', labels[label])
    button.title = labels[label]
    button.textContent = sign
    toolbar.append(button)
  }
  toolbar.append(previewButton(area, labels))
  area.before(toolbar)
  takePictures(area)
}

function previewButton(area: HTMLTextAreaElement, labels: Labels) {
  const shown = build('div', { class: 'prose editor-preview', hidden: '', 'aria-live': 'polite' })
  const button = build('button', { type: 'button', class: 'editor-switch' }, labels.preview)
  area.after(shown)
  button.addEventListener('click', async () => {
    if (area.hidden) return show(area, shown, button, labels.preview)
    if (!(await maySend(area.value))) return
    const response = await fetch('/preview', {
      method: 'POST',
      body: new URLSearchParams({ body: area.value }),
    })
    if (!response.ok) return
    // The server's own sanitised rendering, the same as of a posted text.
    shown.innerHTML = await response.text()
    show(shown, area, button, labels.write)
  })
  return button
}

function show(one: HTMLElement, instead: HTMLElement, button: HTMLElement, label: string) {
  one.hidden = false
  instead.hidden = true
  button.textContent = label
}
