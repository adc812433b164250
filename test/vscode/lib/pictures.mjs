// Owns the pictures of the README and the walkthrough: small enough to ship, as sharp as the screen.
import { readFile, writeFile } from 'node:fs/promises';
import { load } from './places.mjs';

/**
 * Without losses but for shades that no eye tells apart. For a window full of letters this is smaller than what loses more,
 * and no letter blurs. `near_lossless`: 0 rounds shades the most, 100 not at all.
 */
const OPTIONS = { lossless: 1, near_lossless: 0, quality: 100, method: 6 };

/** Writes a PNG as WebP, a third of its size. The browser of the tests reads it, in a page of its own. */
export async function writePicture(context, png, file) {
  const page = await context.newPage();
  try {
    const source = (await readFile(png)).toString('base64');
    const { width, height, pixels } = await page.evaluate(pixelsOf, source);
    const data = new Uint8ClampedArray(Buffer.from(pixels, 'base64'));
    const { default: encode, init } = await import('@jsquash/webp/encode.js');
    // Left to itself the library would fetch its code, which Node does not do from a file.
    await init(
      await WebAssembly.compile(await readFile(load.resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm'))),
    );
    await writeFile(file, Buffer.from(await encode({ data, width, height }, OPTIONS)));
  } finally {
    await page.close();
  }
}

/** In the page: the pixels of a PNG, four bytes each; it and they as base64. */
async function pixelsOf(png) {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const drawing = canvas.getContext('2d');
  drawing.drawImage(image, 0, 0);
  const { data } = drawing.getImageData(0, 0, width, height);
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(new Blob([data]));
  await read;
  return { width, height, pixels: reader.result.split(',')[1] };
}
