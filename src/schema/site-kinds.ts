import { gitHosts } from '../model/editor.ts'
import { editionKinds, numberings, statuses } from '../model/plan.ts'
import { ids, listOf, mapping } from './compound.ts'
import { day, days } from './days.ts'
import { type Fields, optional, required } from './form.ts'
import {
  branch,
  colour,
  folder,
  id,
  language,
  oneOf,
  pictureFile,
  repository,
  server,
  siteAddress,
  sourceTag,
  text,
  web,
  whole,
  yesNo,
} from './scalars.ts'

/* Files above the entries. The order of fields is the order of the reference. */

const title = required(text, 'What it is called.')

export const site = {
  title: required(text, 'The name of the whole site.', 'Plans of Averleigh'),
  address: required(siteAddress, 'Where the site will stand on the web, without a stroke at its end.'),
  language: required(language, 'The language that the pages are written in.'),
  notice: optional(text, 'One line shown at the top of every page, for a while.', 'The offices are closed on Monday.'),
  contact: optional(
    text,
    'Whom to ask, as a role, and how to ask for another format.',
    'Ask the plans officer for large print.',
  ),
  licence: optional(text, 'One line that says under what terms the texts may be used.', 'Open Government Licence v3.0'),
  'licence-address': optional(web, 'Where the licence can be read.', 'https://www.example.org/licence'),
  handbook: optional(
    yesNo,
    'Whether the handbook for officers stands on the site. It does where nothing is said.',
    'no',
  ),
  brand: optional(
    mapping({
      colour: optional(colour, 'The main colour, of headings and bars.'),
      accent: optional(colour, 'A second colour, used sparingly.', '"#7a2048"'),
      logo: optional(pictureFile, 'A picture in the folder pictures beside site.md.'),
    }),
    'The colours and the logo of the site.',
    'colour: "#1d4f91"',
  ),
  accessibility: optional(
    mapping({
      standard: required(text, 'The standard that the site is held to.', 'WCAG 2.2 AA'),
      status: required(oneOf(['fully', 'partially', 'not']), 'How far it meets that standard.', 'partially'),
      tested: optional(day, 'When it was last tested.', '2025-03'),
      'tested-by': optional(text, 'Who tested it, as a role or a body.', 'the digital team'),
      problems: optional(listOf(text), 'What is known not to work for some people.', '- Older tables have no captions'),
      'response-days': optional(whole, 'Within how many working days a request for another format is answered.', '10'),
    }),
    'The answers that the accessibility statement is made from.',
    'standard: WCAG 2.2 AA\nstatus: partially',
  ),
  editor: optional(
    mapping({
      backend: required(oneOf(gitHosts), 'Where the content is kept.', 'github'),
      repo: required(repository, 'The repository that holds the content.', 'averleigh/plans'),
      branch: optional(branch, 'The branch that is edited; the main one of the repository when it is not given.'),
      folder: optional(folder, 'The folder of the content in the repository; content when it is not given.'),
      server: optional(
        server,
        'The council’s own GitHub Enterprise or GitLab; github.com or gitlab.com when it is not given.',
      ),
      'sign-in': optional(
        server,
        'For GitHub: the server that signs officers in with their account. Without it they sign in with an access token.',
        'https://sign-in.example.org',
      ),
      'app-id': optional(
        text,
        'For GitLab: the id of the application that officers sign in with. Without it they sign in with an access token.',
        '"5a1c"',
      ),
    }),
    'Puts an editor for the browser at /admin/, where officers sign in with their account of GitHub or GitLab.',
    'backend: github\nrepo: averleigh/plans',
  ),
} satisfies Fields

export const about = { title } satisfies Fields

export const glossary = {
  title,
  abbreviations: optional(
    listOf(
      mapping({
        short: required(text, 'The abbreviation as it stands in texts.', 'PCT'),
        long: required(text, 'What it stands for.', 'Primary Care Trust'),
      }),
    ),
    'Abbreviations that every text of the site may use without saying what they stand for.',
  ),
  names: optional(
    listOf(
      mapping({
        was: required(text, 'The old name.', 'Primary Care Trust'),
        now: required(text, 'The new name.', 'Clinical Commissioning Group'),
        from: optional(day, 'Since when.', '2013-04'),
        note: optional(text, 'What a reader should know about the change.', 'It took over most of the work.'),
      }),
    ),
    'Bodies that were renamed or replaced: search finds the two names together.',
  ),
} satisfies Fields

export const authority = {
  title: required(text, 'Its full name.', 'Averleigh Borough Council'),
  short: required(text, 'What the public calls it.', 'Averleigh'),
  language: required(language, 'The language that its plans are written in.'),
  homepage: optional(web, 'Its own website.', 'https://www.example.org'),
  record: required(
    oneOf(['own', 'archive', 'fictional']),
    'own: its own text; archive: a record made from public sources, not its own text; fictional: made up.',
    'own',
  ),
  print: optional(
    mapping({
      colour: optional(colour, 'The main colour of its booklets, where it is another than the site’s.', '"#7a2048"'),
      'text-size': optional(
        oneOf(['12', '13', '14', '15', '16']),
        'The size of the text of A4 copies, in points.',
        '14',
      ),
      'sheet-thickness': optional(
        whole,
        'How thick a sheet of the paper of stitched booklets is, in thousandths of a millimetre.',
        '120',
      ),
      'level-pages': optional(yesNo, 'Whether facing pages are filled out to end at the same height.'),
    }),
    'How its booklets differ from those of others.',
    'text-size: 14\nlevel-pages: yes',
  ),
  sources: optional(
    listOf(
      mapping({
        tag: required(sourceTag, 'What stands in square brackets in the texts, without the brackets.'),
        title: required(text, 'What the source is called.', 'Minutes of the Cabinet'),
        publisher: optional(text, 'Who published it.', 'Averleigh Borough Council'),
        address: optional(web, 'Where it stands, or stood, on the web.', 'https://www.example.org/minutes'),
        date: optional(text, 'When it was published, in words.', '22 July 2014'),
        document: optional(text, 'The name of the file, where a copy is kept.', 'minutes.txt'),
      }),
    ),
    'The sources that texts of this authority refer to.',
  ),
} satisfies Fields

export const plan = {
  title: required(text, 'What the plan is called in all its editions.', "Children and Young People's Plan"),
  short: optional(text, 'A short name or abbreviation.', 'CYPP'),
} satisfies Fields

export const edition = {
  title: required(text, 'The title as printed on the cover.', "Children and Young People's Plan 2014-2017"),
  kind: required(oneOf(editionKinds), 'What sort of edition it is; consultation is a draft put to the public.'),
  status: required(
    oneOf(statuses),
    'How far it has come, as far as is known. In force, superseded and expired are worked out from days, never typed.',
    'published',
  ),
  'status-note': optional(text, 'A sentence shown with the status.', 'The resolution was not seen.'),
  period: required(days, 'The years that it covers.'),
  'period-note': optional(text, 'A sentence about the period.', 'The years are inferred from the title.'),
  drafted: optional(days, 'When it was drafted.', '2014-02 to 2014-03'),
  consulted: optional(days, 'When the public was asked about it.', '2014-04 to 2014-06'),
  approved: optional(days, 'When it was approved.', '2014-07-22'),
  published: optional(days, 'When it was published.', '2014-09'),
  withdrawn: optional(days, 'When it was withdrawn.', '2016-01-04'),
  'in-force': optional(day, 'When it takes force, if not on the day of publication.', '2014-10-01'),
  supersedes: optional(id, 'The edition of the same plan that it replaces.', '2011-2014'),
  refreshes: optional(
    id,
    'Of a refresh: the edition it lies over. What it does not hold is carried over from there.',
    '2011-2014',
  ),
  drops: optional(ids, 'Of a refresh: entries of the refreshed edition that end here.', '- old-priority'),
  reviews: optional(id, 'Of a review: the edition that it looks back on.', '2011-2014'),
  'draft-of': optional(id, 'Of a consultation draft: the edition that it led to.', '2014-2017'),
  numbering: optional(
    oneOf(numberings),
    'headings: sections 1, 2 and headings 1.1; paragraphs: sections 1, 2 and paragraphs 1.1, 1.2; none: no numbers.',
    'headings',
  ),
  sections: optional(ids, 'The sections in their order.', '- introduction'),
  outcomes: optional(
    listOf(
      mapping({
        id: required(id, 'Its id, which priorities name.', 'be-healthy'),
        title: required(text, 'The outcome in words.', 'Be healthy'),
      }),
    ),
    'What the priorities are for.',
  ),
  changes: optional(
    listOf(
      mapping({
        day: required(day, 'When the published text was changed.'),
        kind: required(oneOf(['major', 'minor']), 'major: the meaning changed; minor: a correction.', 'minor'),
        text: required(text, 'What was changed and why, in one line.', 'Corrected the target for 2015.'),
        entry: optional(id, 'The entry that was changed.'),
      }),
    ),
    'Notes of change: each correction of a published edition carries one.',
  ),
} satisfies Fields
