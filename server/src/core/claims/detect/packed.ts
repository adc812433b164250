// Owns how numbers are stored in text: as base64, or small whole ones a character each, which a .vsix packs closer.

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

export function signedBytesOf(base64: string): Int8Array {
  return new Int8Array(bytesOf(base64).buffer);
}

/** 32-bit floats, little-endian. */
export function floatsOf(base64: string): Float32Array {
  const bytes = bytesOf(base64);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
}

/** Whole numbers from `-MOST_STEPS` to `MOST_STEPS` are stored as one character each. */
export const MOST_STEPS = 40;
const ZERO = 'K'.charCodeAt(0);

export function stepsOf(text: string): Int8Array {
  const steps = new Int8Array(text.length);
  for (let index = 0; index < text.length; index += 1) steps[index] = text.charCodeAt(index) - ZERO;
  return steps;
}

export function textOfSteps(steps: Int8Array): string {
  return Array.from(steps, (step) => String.fromCharCode(ZERO + step)).join('');
}
