// A picture that the server draws as SVG, saved as PNG: in twice its size, so that it is sharp in a report.

const SCALE = 2;

export class PngLink extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const link = this.querySelector('a');
    link?.addEventListener('click', (event) => {
      event.preventDefault();
      // The link leads to the drawing itself, which is what there is if the browser cannot paint it.
      this.save(link.href).catch(() => window.location.assign(link.href));
    });
  }

  private async save(href: string): Promise<void> {
    const answer = await fetch(href);
    if (!answer.ok) throw new Error(`The drawing answered ${answer.status}`);
    const address = URL.createObjectURL(await paint(await answer.text()));
    const file = document.createElement('a');
    file.href = address;
    file.download = this.dataset.name ?? 'bild.png';
    file.click();
    URL.revokeObjectURL(address);
  }
}

async function paint(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!picture) throw new Error('The browser painted nothing');
  return picture;
}
