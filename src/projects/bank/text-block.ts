// How a section's text falls into paragraphs and lists: blank lines part paragraphs, lines with a dash make a list.

export type TextBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const ITEM = /^[-•–]\s+/;

/** No line is lost; the order is kept. A line of text under list items ends the list. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let parted = true;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const last = blocks.at(-1);
    if (line === '') {
      parted = true;
      continue;
    }
    if (ITEM.test(line)) {
      const item = line.replace(ITEM, '');
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (last?.kind === 'paragraph' && !parted) {
      last.text += `\n${line}`;
    } else {
      blocks.push({ kind: 'paragraph', text: line });
    }
    parted = false;
  }
  return blocks;
}
