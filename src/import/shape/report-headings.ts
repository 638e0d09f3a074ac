/** What headings of reports to boards and cabinets say, in small letters. */
const known: readonly (readonly [kind: 'recommendations' | 'implications' | 'papers' | 'other', words: RegExp])[] = [
  ['recommendations', /^(?:officer )?recommendations?(?: to (?:the )?[a-z ]+)?$/],
  [
    'implications',
    /^(?:(?:financial|legal|equality|equalities|personnel|human resources|staffing|health and safety|property|risk(?: management)?|environmental(?: sustainability)?|climate(?: change)?|corporate|it|procurement|crime and disorder|safeguarding|data protection|privacy|social value|community|resource|workforce|value for money|other|policy|consultation)(?:,? (?:and|&) [a-z ]+|, [a-z ,&]+)?|key|any other|other significant)?\s*implications?$/,
  ],
  ['papers', /^(?:list of )?(?:background (?:papers|information|documents)|appendices)$/],
  [
    'other',
    /^(?:purpose(?: of (?:the )?report)?|summary|executive summary|reasons? for (?:the )?(?:recommendations?|decisions?)|supporting information|(?:alternative|other) options(?: considered)?(?: and rejected)?|equalit(?:y|ies) impact(?: assessment)?|risk management|corporate (?:objectives|priorities).*|contact officers?|decision required|next steps|conclusions?)$/,
  ],
]

/** What kind of heading of a report these words are; undefined where they are none. A colon after them does not matter. */
export function reportHeading(words: string): 'recommendations' | 'implications' | 'papers' | 'other' | undefined {
  const plain = words
    .toLowerCase()
    .replace(/^[\d.\s)]+/, '')
    .replace(/[\s:]+$/, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return known.find(([, shape]) => shape.test(plain))?.[0]
}
