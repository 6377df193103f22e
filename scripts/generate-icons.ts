// Writes `src/ui/icons.ts`: the SVG insides of just those Aksel icons that the pages use. Add a line, run `npm run icons`; `--check` only says
// whether the file is current.
import { readFileSync, writeFileSync } from 'node:fs';

const NAMES = {
  archive: 'Archive',
  arrowLeft: 'ArrowLeft',
  arrowRight: 'ArrowRight',
  bell: 'Bell',
  books: 'Books',
  buildings: 'Buildings3',
  calendar: 'Calendar',
  chart: 'BarChart',
  chat: 'Chat',
  check: 'Checkmark',
  checkCircle: 'CheckmarkCircle',
  chevronDown: 'ChevronDown',
  chevronLeft: 'ChevronLeft',
  chevronRight: 'ChevronRight',
  chevronUpDown: 'ChevronUpDown',
  clock: 'Clock',
  close: 'XMark',
  code: 'Code',
  cog: 'Cog',
  copy: 'Files',
  database: 'Database',
  document: 'FileText',
  download: 'Download',
  envelope: 'EnvelopeClosed',
  externalLink: 'ExternalLink',
  eye: 'Eye',
  eyeSlash: 'EyeSlash',
  filter: 'Funnel',
  folder: 'Folder',
  globe: 'Globe',
  handshake: 'Handshake',
  hexagons: 'HexagonGrid',
  hourglass: 'Hourglass',
  house: 'House',
  inbox: 'Inbox',
  info: 'InformationSquare',
  key: 'KeyHorizontal',
  layers: 'Layers',
  leave: 'Leave',
  link: 'Link',
  location: 'LocationPin',
  menu: 'MenuHamburger',
  more: 'MenuElipsisHorizontal',
  notebook: 'Book',
  padlock: 'PadlockLocked',
  pencil: 'Pencil',
  people: 'PersonGroup',
  person: 'Person',
  personPlus: 'PersonPlus',
  phone: 'Phone',
  plus: 'Plus',
  printer: 'PrinterSmall',
  questionCircle: 'QuestionmarkCircle',
  refresh: 'ArrowsCirclepath',
  save: 'Floppydisk',
  search: 'MagnifyingGlass',
  sectorChart: 'SectorChart',
  send: 'Paperplane',
  shield: 'ShieldLock',
  sort: 'ArrowsUpDown',
  sortDown: 'ArrowDown',
  sortUp: 'ArrowUp',
  table: 'Table',
  tag: 'Tag',
  tasks: 'Tasklist',
  theme: 'Theme',
  trash: 'Trash',
  undo: 'ArrowUndo',
  upload: 'Upload',
  warning: 'ExclamationmarkTriangle',
  xOctagon: 'XMarkOctagon',
};

const lines = Object.entries(NAMES).map(([name, file]) => {
  const svg = readFileSync(`node_modules/@navikt/aksel-icons/dist/svg/${file}.svg`, 'utf8');
  const inside = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `  ${name}: '${inside}',`;
});
const TARGET = 'src/ui/icons.ts';
const made = `// Made by scripts/generate-icons.ts from @navikt/aksel-icons (MIT, NAV). Do not edit.\nexport const ICONS = {\n${lines.join('\n')}\n} as const;\n\n/** \`scales\` is drawn by us (icon.views.tsx): Aksel has none. */\nexport type IconName = keyof typeof ICONS | 'scales';\n`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, made);
else if (made !== readFileSync(TARGET, 'utf8')) {
  console.error(`${TARGET} is not what the list gives. Run: npm run icons`);
  process.exitCode = 1;
}
