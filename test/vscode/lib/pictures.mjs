// Owns the pictures of the README and the walkthrough: small enough to ship, sharp enough to read.
import { readFile, writeFile } from 'node:fs/promises';

/** Of 1; from here on letters show no blurs. */
const QUALITY = 0.5;

/** Writes a PNG as WebP, less than half of its size; the browser of the tests does it, in a page of its own. */
export async function writePicture(context, png, file) {
  const page = await context.newPage();
  try {
    const data = (await readFile(png)).toString('base64');
    const webp = await page.evaluate(
      async ({ data, quality }) => {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = Object.assign(document.createElement('canvas'), {
          width: image.width,
          height: image.height,
        });
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/webp', quality).split(',')[1];
      },
      { data, quality: QUALITY },
    );
    await writeFile(file, Buffer.from(webp, 'base64'));
  } finally {
    await page.close();
  }
}
