// A QR code as a picture: the address that a phone reads from the screen.
import qrcode from 'qrcode-generator';

/** Modules of white around the code, as the standard wants them. */
const QUIET = 4;

/** One path of dark squares in a square of `size` units, one unit a module. */
export function drawQrCode(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const places = Array.from({ length: count }, (_, n) => n);
  const dark = places.flatMap((row) =>
    places
      .filter((column) => code.isDark(row, column))
      .map((column) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`),
  );
  return { size: count + 2 * QUIET, path: dark.join('') };
}
