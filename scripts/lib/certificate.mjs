// The https certificate of the local server: made once for this clone and kept until it is about to expire.
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';

const folder = join(projectRoot, 'node_modules', '.cache', 'agewise', 'certificate');
const DAYS_MS = 86_400_000;

function kept(keyFile, certificateFile) {
  if (!existsSync(keyFile) || !existsSync(certificateFile)) return null;
  const cert = readFileSync(certificateFile, 'utf8');
  const daysLeft = (Date.parse(new X509Certificate(cert).validTo) - Date.now()) / DAYS_MS;
  return daysLeft > 7 ? { key: readFileSync(keyFile, 'utf8'), cert } : null;
}

/**
 * Key and certificate (PEM) for localhost and 127.0.0.1, signed by itself: the browser asks once whether to go on.
 * @returns {Promise<{ key: string, cert: string }>}
 */
export async function localCertificate() {
  const keyFile = join(folder, 'key.pem');
  const certificateFile = join(folder, 'certificate.pem');
  const known = kept(keyFile, certificateFile);
  if (known) return known;
  const { default: selfsigned } = await import('selfsigned');
  const now = Date.now();
  const made = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAYS_MS),
    notAfterDate: new Date(now + 365 * DAYS_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  // Made anew, so that it never stands there for others to read.
  rmSync(keyFile, { force: true });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certificateFile, made.cert);
  return { key: made.private, cert: made.cert };
}
