/** How many pixels of a saved picture stand for one of the drawing. */
const DENSITY = 2;
const CAPTION = 26;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * A drawing of the page as a document of its own: title and origin are written under it, and stand in it as text.
 *
 * @param ground - what it lies on.
 */
export function pictureFile(svg: SVGSVGElement, title: string, origin: string, ground: string, ink: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  const whole = height + 2 * CAPTION;
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('viewBox', `0 0 ${width} ${whole}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(whole));
  const add = (name: string, content: string, attributes: Readonly<Record<string, string | number>> = {}) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = content;
    return element;
  };
  const caption = { x: 8, fill: ink, 'font-family': 'sans-serif' };
  copy.append(
    add('text', title, { ...caption, y: height + CAPTION - 6, 'font-size': 15 }),
    add('text', origin, { ...caption, y: height + 2 * CAPTION - 10, 'font-size': 11 }),
  );
  copy.prepend(
    add('title', title),
    add('desc', origin),
    add('metadata', origin),
    add('rect', '', { width, height: whole, fill: ground }),
  );
  return new XMLSerializer().serializeToString(copy);
}

/** An SVG document as pixels. */
export async function pixelsOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}
