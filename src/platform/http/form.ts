// Reads what a form sent: every value kept as typed, and the files.
import { HTTPException } from 'hono/http-exception';
import type { FormValues } from './form-fields.ts';

export type SentForm = { values: FormValues; files: Record<string, File[]> };

export async function readForm(request: { formData(): Promise<FormData> }): Promise<SentForm> {
  const form = await request.formData().catch(() => {
    throw new HTTPException(400);
  });
  const values: FormValues = {};
  const files: Record<string, File[]> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    const sentFiles = all.filter((one): one is File => typeof one !== 'string' && one.size > 0);
    const texts = all.filter((one): one is string => typeof one === 'string').map((one) => one.trim());
    if (sentFiles.length > 0) files[name] = sentFiles;
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  return { values, files };
}
