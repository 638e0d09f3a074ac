/** A character that must not be in a text: it cannot be seen, or changes how others are read. */
export interface BadCharacter {
  readonly at: number
  readonly length: number
  readonly says: string
  readonly hint: string
}

const remove =
  'Delete it: put the cursor after the word, press backspace until the letter before has gone, and type it again.'

// Controls but tab and line feed; soft hyphen; invisible and bidirectional marks; line separators; private use; lost
// characters; non-characters; tag characters. Joiners are looked at one by one.
const suspect =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]|[\ud800-\udfff]|\u034f/gu

/** The first character of `text` that must not be there, if any. Offsets count UTF-16 units. */
export function badCharacterIn(text: string): BadCharacter | undefined {
  return badCharactersIn(text).next().value
}

/** All of them, in order. */
export function* badCharactersIn(text: string): Generator<BadCharacter, undefined> {
  for (const { 0: found, index } of text.matchAll(suspect)) {
    const code = found.codePointAt(0)!
    if ((code === 0x200c || code === 0x200d) && joins(text, index)) continue
    yield { at: index, length: found.length, ...explain(code) }
  }
}

const emojiBefore = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
const emojiAfter = /^\p{Extended_Pictographic}/u
// Scripts in which a joiner or non-joiner is part of the spelling.
const joinerScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]/u

function joins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at + 1, at + 3)
  if (text[at] === '\u200d' && emojiBefore.test(before) && emojiAfter.test(after)) return true
  return joinerScript.test(before)
}

function explain(code: number): Pick<BadCharacter, 'says' | 'hint'> {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code === 0xad) return { says: `a soft hyphen (${name}), which cannot be seen`, hint: remove }
  if (code === 0xfeff) return { says: `a byte order mark (${name}) in the middle of the text`, hint: remove }
  if (
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x61c
  )
    return { says: `a mark that changes the direction of writing (${name}) and cannot be seen`, hint: remove }
  if (code === 0x2028 || code === 0x2029)
    return {
      says: `a line separator (${name}) that is no proper line break`,
      hint: 'Delete it and press Enter instead.',
    }
  if (code >= 0xe0000 && code <= 0xe0fff)
    return { says: `a tag character (${name}), which cannot be seen`, hint: remove }
  if (code === 0xfffd)
    return {
      says: `the sign for a letter that was lost (${name})`,
      hint: 'Look the letter up in the original and type it.',
    }
  if (code === 0)
    return { says: `a null character (${name})`, hint: 'The file is not a plain text file: save it as UTF-8 text.' }
  if (code === 13) return { says: 'a line end of old Macs', hint: 'Save the file with line ends of Windows or Unix.' }
  if (code < 0x20 || (code >= 0x7f && code < 0xa0))
    return { says: `a control character (${name}), which cannot be printed`, hint: remove }
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000)
    return {
      says: `a sign (${name}) that only one font has, such as a bullet of Word's Symbol font`,
      hint: 'Replace it: a list item begins with a hyphen and a space.',
    }
  if (code >= 0xd800 && code <= 0xdfff) return { says: `half a character (${name})`, hint: 'Type the character again.' }
  return { says: `a character that cannot be seen (${name})`, hint: remove }
}
