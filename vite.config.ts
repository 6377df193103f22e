// Two builds of one source: `vite build` makes the browser files, `vite build --ssr` the server bundle.
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        build: {
          ssr: true,
          outDir: 'dist/server',
          emptyOutDir: true,
          target: 'node24',
          sourcemap: true,
          rolldownOptions: {
            // The solver blocks the thread that it runs in, so it is loaded as one of its own.
            input: {
              main: 'src/main.ts',
              'solver-thread': 'src/brokering/pooling/search/solver-thread.solver.ts',
            },
            output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          },
        },
        ssr: { external: Object.keys({ ...dependencies, ...optionalDependencies }) },
        publicDir: false,
      }
    : {
        base: '/assets/',
        publicDir: false,
        build: {
          outDir: 'dist/client',
          emptyOutDir: true,
          manifest: 'manifest.json',
          target: ['es2023', 'chrome120', 'firefox121', 'safari17.4'],
          assetsDir: '.',
          assetsInlineLimit: 0,
          modulePreload: false,
          rolldownOptions: { input: ['src/client/main.ts', 'src/ui/css/main.css', 'src/ui/mark.svg'] },
        },
        plugins: [precompress('dist/client')],
      },
);

/** Writes `.br` and `.gz` beside every text file, so that the server only picks one. */
function precompress(folder: string): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      for (const name of await readdir(folder)) {
        if (!/\.(js|css|svg|json)$/.test(name)) continue;
        const bytes = await readFile(join(folder, name));
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
        await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes, quality));
        await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
      }
    },
  };
}
