/** Makes dist anew from src: `npm run build`. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleInto } from './bundle.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
rmSync(dist, { recursive: true, force: true });
await bundleInto(dist);
