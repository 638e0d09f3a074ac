// Counts, saves and takes back the answers of a fact-check pack. Nothing is sent or kept: without this, the page can be printed.
{
  const $ = (id) => document.getElementById(`pack_${id}`)
  const page = $('page')
  const name = $('name')
  const organisation = $('organisation')

  const questions = [...document.querySelectorAll('.question')].map((box, index) => ({
    box,
    number: index + 1,
    id: box.id,
    section: box.closest('section'),
    remark: box.querySelector('textarea'),
    clear: box.querySelector('.clear'),
    radios: [...box.querySelectorAll('input[type=radio]')],
  }))

  const answerTo = ({ radios }) => radios.find((radio) => radio.checked)?.value ?? ''
  const isAnswered = (question) => answerTo(question) !== ''
  const counted = (all) => `${all.filter(isAnswered).length} of ${all.length} answered`

  let unsaved = false

  function say(words) {
    $('status').textContent = words
  }

  function update() {
    for (const question of questions) question.clear.hidden = !isAnswered(question)
    for (const count of document.querySelectorAll('nav [data-section]')) {
      const section = $(`section${count.dataset.section}`).closest('section')
      count.textContent = counted(questions.filter((question) => question.section === section))
    }
    say(counted(questions))
  }

  // Saving

  const tidy = (text) => text.replace(/\s+/g, ' ').trim()

  /** The words of a piece of the page without those that only say where a mark begins. */
  function wordsOf(node, left) {
    const copy = node.cloneNode(true)
    for (const each of copy.querySelectorAll(`.mark-word, .unseen, ${left}`)) each.remove()
    return tidy(copy.textContent)
  }

  /** What changed, the words before and the words after. Lines without a mark say what changed. */
  function textsOf({ box }) {
    const title = wordsOf(box.querySelector('h3'), '.number')
    const change = []
    const before = []
    const after = []
    for (const line of box.querySelectorAll('.words .what, .words .line')) {
      const around = line.closest('ins, del')
      if (around) (around.matches('ins') ? after : before).push(wordsOf(line, '.none'))
      else if (line.querySelector('ins, del')) {
        before.push(wordsOf(line, 'ins'))
        after.push(wordsOf(line, 'del'))
      } else change.push(wordsOf(line, '.none'))
    }
    return [[title, ...change].join('\n'), before.join('\n'), after.join('\n')]
  }

  /** More than this a cell of Excel does not hold. */
  const longestCell = 32000

  /** A spreadsheet would take what begins like this for a formula and run it. */
  const formula = /^\s*[=+\-@\t\r\n＝＋－＠]/

  function cell(value) {
    const short = value.length > longestCell ? `${value.slice(0, longestCell)} …` : value
    const text = formula.test(short) ? `'${short}` : short
    return `"${text.replaceAll('"', '""')}"`
  }

  const columns = [
    ...['Number', 'Section', 'Change', 'Before', 'After', 'Answer', 'Remark'],
    ...['Name', 'Organisation', 'Editions', 'Address', 'Reference'],
  ]

  /** One row a change, those without an answer too; with a mark at its beginning by which Excel knows its letters. */
  function answersAsCsv() {
    const rows = questions.map((question) => [
      String(question.number),
      tidy(question.section.querySelector('h2').textContent),
      ...textsOf(question),
      answerTo(question),
      question.remark.value,
      name.value.trim(),
      organisation.value.trim(),
      page.dataset.editions,
      [...question.box.querySelectorAll('.ways a')].at(-1)?.href ?? '',
      question.id,
    ])
    return `\ufeff${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
  }

  function answersAsText() {
    const given = questions.filter((question) => isAnswered(question) || question.remark.value.trim() !== '')
    const from = [name.value.trim(), organisation.value.trim()].filter((each) => each !== '').join(', ')
    return [
      `Fact check: ${page.dataset.editions}`,
      ...(from === '' ? [] : [`From: ${from}`]),
      counted(questions),
      ...given.flatMap((question) => [
        '',
        `${question.number}. ${textsOf(question)[0].split('\n')[0]} (${question.id})`,
        `   ${answerTo(question) || 'Not answered'}`,
        ...(question.remark.value.trim() === '' ? [] : [`   ${question.remark.value.trim().replaceAll('\n', '\n   ')}`]),
      ]),
      '',
    ].join('\n')
  }

  function save() {
    const who = organisation.value || name.value
    const slug = who
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
    const link = document.createElement('a')
    link.download = `${[page.dataset.file, slug].filter((each) => each !== '').join('-')}.csv`
    link.href = URL.createObjectURL(new Blob([answersAsCsv()], { type: 'text/csv' }))
    document.body.append(link)
    link.click()
    link.remove()
    // Not at once: some browsers read it a moment later.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000)
    unsaved = false
    // Whether the browser was let to, no page is told.
    say(`${counted(questions)}. They are in ${link.download}, where your downloads are: mail that file back.`)
  }

  // Going on with answers that were saved

  /** Rows of cells; of what a spreadsheet saved anew too, which may part cells by semicolons. */
  function readCsv(text) {
    const separator = /^\ufeff?"?Number"?;/.test(text) ? ';' : ','
    const rows = [[]]
    let value = ''
    let quoted = false
    const end = () => {
      rows.at(-1).push(value)
      value = ''
    }
    for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
      const letter = text[at]
      if (quoted) {
        if (letter !== '"') value += letter
        else if (text[at + 1] === '"') value += text[++at]
        else quoted = false
      } else if (letter === '"') quoted = true
      else if (letter === separator) end()
      else if (letter === '\n') {
        end()
        rows.push([])
      } else if (letter !== '\r') value += letter
    }
    if (value !== '' || rows.at(-1).length > 0) end()
    return rows.filter((row) => row.length > 0)
  }

  const bare = (value = '') => (value.startsWith("'") && formula.test(value.slice(1)) ? value.slice(1) : value)

  async function load(file) {
    const [head = [], ...rows] = readCsv(await file.text())
    const [answer, remark, who, what, reference] = ['Answer', 'Remark', 'Name', 'Organisation', 'Reference'].map((each) =>
      head.indexOf(each),
    )
    if (answer < 0 || reference < 0) return say(`${file.name} is no file of answers to a fact check.`)
    let strange = 0
    for (const row of rows) {
      const question = questions.find(({ id }) => id === bare(row[reference]))
      if (question) {
        for (const radio of question.radios) if (radio.value === row[answer]) radio.checked = true
        if (row[remark]) question.remark.value = bare(row[remark])
      } else strange += 1
      if (row[who]) name.value = bare(row[who])
      if (row[what]) organisation.value = bare(row[what])
    }
    update()
    say(`${counted(questions)}.${strange > 0 ? ` Left out of the file, as not asked here: ${strange}.` : ''}`)
  }

  // Finding what is not answered

  /** The first unanswered question behind the one that has the focus, or else behind what is in sight; from the top again after the last. */
  function nextUnanswered() {
    const open = questions.filter((question) => !isAnswered(question))
    if (open.length === 0) return say(`All ${questions.length} are answered.`)
    const behind = open.find(({ box }) => {
      if (last) return last.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING
      return box.getBoundingClientRect().top > 0
    })
    const { box, radios } = behind ?? open[0]
    last = box
    radios[0].focus({ preventScroll: true })
    box.scrollIntoView({ block: 'start' })
  }

  let last
  document.addEventListener('focusin', ({ target }) => {
    last = target.closest('.question') ?? last
  })

  document.addEventListener('input', ({ target }) => {
    if (target.matches('#pack_text, #pack_file')) return
    unsaved = true
    update()
  })
  document.addEventListener('click', ({ target }) => {
    const question = questions.find(({ clear }) => clear.contains(target))
    if (!question) return
    for (const radio of question.radios) radio.checked = false
    question.radios[0].focus()
    unsaved = true
    update()
  })
  $('next').addEventListener('click', nextUnanswered)
  $('save').addEventListener('click', save)
  $('as_text').addEventListener('click', () => {
    $('text_box').hidden = false
    $('text').value = answersAsText()
    $('text').focus()
    $('text').select()
  })
  $('file').addEventListener('change', ({ target }) => {
    if (target.files.length > 0) load(target.files[0])
  })
  addEventListener('beforeunload', (event) => {
    if (!unsaved) return
    event.preventDefault()
    event.returnValue = true
  })

  for (const each of ['bar', 'as_text', 'load']) $(each).hidden = false
  update()
  // A browser may have kept what was typed before the page was loaded again.
  unsaved = questions.some((question) => isAnswered(question) || question.remark.value !== '')
}
